import app from '../../worker/index.ts'

const unlimited: RateLimit = { limit: async () => ({ success: true }) }

/**
 * The real worker with rate limits that let everything pass. The local simulation of a limit is a Durable Object that
 * writes to a database of its own, for a third of a put's CPU time; in production it is a counter outside the Worker.
 */
export default {
  fetch: (request: Request, env: object, context: ExecutionContext) =>
    app.fetch(request, { ...env, FLOOD_LIMIT: unlimited, NEW_ATTEMPT_LIMIT: unlimited } as never, context),
}
