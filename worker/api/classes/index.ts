import { Hono } from 'hono'
import type { Env } from '../../bindings.ts'
import { classes as classRoutes } from './classes.ts'

/** All routes of classes. */
export const classes = new Hono<Env>().route('/', classRoutes)
