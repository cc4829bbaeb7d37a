/**
 * The least that a Worker can do to record an attempt: parse the body, one raw D1 write, respond. No checks, no grading,
 * no rate limit.
 */
export default {
  async fetch(request: Request, env: { DB: D1Database }): Promise<Response> {
    const id = new URL(request.url).pathname.split('/')[3]
    const attempt = await request.json()
    await env.DB.prepare('INSERT INTO attempts (id, body) VALUES (?, ?)').bind(id, JSON.stringify(attempt)).run()
    return Response.json({ id })
  },
}
