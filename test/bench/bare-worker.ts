/**
 * The least that a Worker can do to record an attempt: pass the rate limit, parse the body, one raw D1 write, respond. No
 * checks, no grading.
 */
export default {
  async fetch(request: Request, env: { DB: D1Database; FLOOD_LIMIT: RateLimit }): Promise<Response> {
    const { success } = await env.FLOOD_LIMIT.limit({ key: request.headers.get('CF-Connecting-IP') ?? '' })
    if (!success) return new Response(null, { status: 429 })
    const id = new URL(request.url).pathname.split('/')[3]
    const attempt = await request.json()
    await env.DB.prepare('INSERT INTO attempts (id, body) VALUES (?, ?)').bind(id, JSON.stringify(attempt)).run()
    return Response.json({ id })
  },
}
