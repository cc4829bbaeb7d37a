import { Hono } from 'hono'
import type { Env } from '../bindings.ts'
import { allowAnyOrigin } from '../middleware/allow-any-origin.ts'
import { limitFloods } from '../middleware/limit-rate.ts'
import { attempts } from './attempts.ts'
import { authors } from './authors.ts'
import { checks } from './checks.ts'
import { classes } from './classes/index.ts'
import { itemStatistics } from './item-statistics.ts'
import { media } from './media.ts'
import { publish } from './publish.ts'
import { quizzes } from './quizzes.ts'
import { receipts } from './receipts.ts'
import { sources } from './sources.ts'
import { statistics } from './statistics.ts'
import { system } from './system.ts'

/** All routes of the API. Those before `limitFloods` have no rate limit. */
export const api = new Hono<Env>()
  .basePath('/api')
  .use(allowAnyOrigin)
  .route('/', system)
  .use(limitFloods)
  .route('/', quizzes)
  .route('/', checks)
  .route('/', statistics)
  .route('/', itemStatistics)
  .route('/', attempts)
  .route('/', receipts)
  .route('/', media)
  .route('/', publish)
  .route('/', sources)
  .route('/', authors)
  .route('/', classes)
