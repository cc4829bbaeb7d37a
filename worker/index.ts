import { createApp } from './app.ts'
import { expireAttempts } from './attempts/expire-attempts.ts'
import type { Bindings } from './bindings.ts'

const app = createApp()

export default {
  fetch: app.fetch,
  /** Deletes old attempts, hourly: `crons` in wrangler.toml. */
  async scheduled({ scheduledTime }, { DB, KEEP_SUBMITTED_DAYS }) {
    const expired = await expireAttempts(DB, KEEP_SUBMITTED_DAYS, scheduledTime)
    console.log(JSON.stringify({ task: 'expire-attempts', expired }))
  },
} satisfies ExportedHandler<Bindings>
