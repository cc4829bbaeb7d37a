import { Hono } from 'hono'
import type { Env } from '../../bindings.ts'
import { assignments } from './assignments.ts'
import { classes as classRoutes } from './classes.ts'
import { seats } from './seats.ts'
import { work } from './work.ts'

/** All routes of classes. */
export const classes = new Hono<Env>()
  .route('/', classRoutes)
  .route('/', seats)
  .route('/', assignments)
  .route('/', work)
