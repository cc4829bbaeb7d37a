import { type ClientResponse, hc } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { Api, Problem } from '../../worker/api/type.ts'
import type { ClassTexts } from './texts.ts'

const timeoutMilliseconds = 15_000

/** The typed client of this host, with the Bearer key of a link or a seat. */
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
  constructor(code: string, detail = '') {
    super(detail)
    this.code = code
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
  throw new Failure(problem.code ?? `status-${response.status}`, problem.detail)
}

/** What went wrong, and what to do. */
export function failureWords(t: ClassTexts, error: unknown): string {
  const { code, message } = error instanceof Error && 'code' in error ? error : new Failure('bug', String(error))
  const words: Record<string, string> = {
    offline: t.failedOffline,
    unauthorized: t.failedLink,
    'unknown-class': t.failedNoClass,
    'roster-changed': t.failedNames,
    'roster-too-long': t.failedTooLong,
    'rate-limited': t.failedTooMany,
    'storage-unavailable': t.failedStorage,
    'class-only': t.failedGivingCode,
    'classes-unavailable': t.failedNoClasses,
  }
  return words[String(code)] ?? t.failed(message)
}
