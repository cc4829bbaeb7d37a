import { type ClientResponse, hc } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { Api, Problem } from '../worker/api/type.ts'

const timeoutMilliseconds = 15_000

/** The typed client of this host, with the Bearer key of an author, a link or a seat. */
export const connect = (key?: string) =>
  hc<Api>(location.origin, {
    ...(key && { headers: { Authorization: `Bearer ${key}` } }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, { ...init, cache: 'no-store', signal: AbortSignal.timeout(timeoutMilliseconds) }),
  }).api

export type Host = ReturnType<typeof connect>

/** A request that did not succeed: the code of a problem, or "offline" without a response. */
export class Failure extends Error {
  readonly code: string
  readonly errors: NonNullable<Problem['errors']>
  readonly current: Problem['current']
  constructor(code: string, { detail = '', errors = [], current }: Partial<Problem> = {}) {
    super(detail)
    this.code = code
    this.errors = errors
    this.current = current
  }
}

type BodyOf<R> =
  R extends ClientResponse<infer Body, infer Status, 'json'> ? (Status extends SuccessStatusCode ? Body : never) : never

/** The body of a successful response. Throws a Failure. */
export async function ask<R extends ClientResponse<unknown, number, string>>(request: Promise<R>): Promise<BodyOf<R>> {
  const response = await send(request)
  return response.status === 204 ? (undefined as never) : ((await response.json()) as BodyOf<R>)
}

/** A response below 400. Throws a Failure. */
export async function send<R extends ClientResponse<unknown, number, string>>(request: Promise<R>): Promise<R> {
  const response = await request.catch(() => undefined)
  if (!response) throw new Failure('offline')
  if (response.status < 400) return response
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  throw new Failure(problem.code ?? `status-${response.status}`, problem)
}
