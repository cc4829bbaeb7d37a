import { createApp } from './app.ts'
import { expireAttempts } from './attempts/expire-attempts.ts'
import type { Bindings } from './bindings.ts'
import { expireClasses } from './classes/expire-classes.ts'

const app = createApp()

export default {
  fetch: app.fetch,
  /** Deletes old attempts and classes, hourly: `crons` in wrangler.toml. */
  async scheduled({ scheduledTime }, { DB, KEEP_SUBMITTED_DAYS }) {
    const expired = await expireAttempts(DB, KEEP_SUBMITTED_DAYS, scheduledTime)
    console.log(JSON.stringify({ task: 'expire-attempts', expired }))
    console.log(JSON.stringify({ task: 'expire-classes', expired: await expireClasses(DB, scheduledTime) }))
  },
} satisfies ExportedHandler<Bindings>
