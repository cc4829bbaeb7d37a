import { setTimeout as pause } from 'node:timers/promises'
import { type ClientResponse, hc } from 'hono/client'
import type { SuccessStatusCode } from 'hono/utils/http-status'
import type { Api, Problem } from '../../worker/api/type.ts'

/** The host's reply: a body, a problem (RFC 9457), or no reply at all. */
export type HostAnswer<Body = unknown> = { status: number; body: Body } | FailedAnswer

export type FailedAnswer = { status: number; problem: HostProblem } | { unreachable: string }

/** A problem of the API. If another server listens there, the code is made from the status. */
interface HostProblem extends Pick<Problem, 'detail' | 'errors' | 'current'> {
  code: string
}

export interface Asking {
  /** Cancels the request and any wait. The request may have had its effect. */
  signal?: AbortSignal
  /** True to send the request once only, because it is not idempotent. */
  once?: boolean
  /** Called before each wait, with the seconds and the reason. */
  onWait?: (seconds: number, why: string) => void
}

const tries = 5
/** No retry if the host wants a longer wait. */
const longestWaitSeconds = 90
const timeoutMilliseconds = 30_000

/** The typed client of a host's API. Each call goes through `askHost`. */
export const apiOf = (host: URL) => hc<Api>(host.origin).api

/** Options that each call passes to `fetch`. */
export interface CallOptions {
  init: RequestInit
}

/** A reply of Hono's client. */
type Reply = ClientResponse<unknown, number>

/** The body of a successful reply. */
type BodyOf<R> =
  R extends ClientResponse<infer Body, infer Status, 'json'> ? (Status extends SuccessStatusCode ? Body : never) : never

/**
 * Calls the API of a host. Retries after 429, any 5xx and a broken connection, so the request must be idempotent. Never
 * throws.
 *
 * @example
 * await askHost((options) => apiOf(host).quizzes.$get({ query: {} }, options))
 */
export const askHost = <R extends Reply>(
  call: (options: CallOptions) => Promise<R>,
  asking: Asking = {},
): Promise<HostAnswer<BodyOf<R>>> => retry(call, readJson as (reply: Reply) => Promise<HostAnswer<BodyOf<R>>>, asking)

/** Sends a HEAD request to a host, with the retries of `askHost`. */
export const askForHead = (url: URL, asking: Asking = {}): Promise<HostAnswer> =>
  retry(
    ({ init }) => fetch(url, { ...init, method: 'HEAD' }),
    async (response) => (response.ok ? { status: response.status, body: undefined } : readJson(response)),
    asking,
  )

async function retry<R, Answer extends HostAnswer>(
  call: (options: CallOptions) => Promise<R & { status: number; headers: Headers }>,
  read: (reply: R) => Promise<Answer>,
  { signal, onWait, once }: Asking,
): Promise<Answer | FailedAnswer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, retryAfter } = await tryOnce(call, read, signal)
    const seconds = retryAfter === undefined ? undefined : Math.max(retryAfter, 2 ** (attempt - 2) * Math.random())
    if (once || seconds === undefined || attempt === tries || seconds > longestWaitSeconds) return answer
    onWait?.(seconds, describeAnswer(answer))
    const waited = await pause(seconds * 1000, true, signal && { signal }).catch(() => false)
    if (!waited) return answer
  }
}

/** A reply, and the seconds before a retry, if one makes sense. */
interface Tried<Answer> {
  answer: Answer | FailedAnswer
  retryAfter?: number
}

async function tryOnce<R, Answer>(
  call: (options: CallOptions) => Promise<R & { status: number; headers: Headers }>,
  read: (reply: R) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Tried<Answer>> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    // A redirect could take the author key to another host.
    const reply = await call({ init: { redirect: 'manual', signal: either } })
    const answer = await read(reply)
    const busy = reply.status === 429 || reply.status >= 500
    return busy ? { answer, retryAfter: readRetryAfter(reply.headers.get('Retry-After')) } : { answer }
  } catch (error) {
    const { code, message } = causeOf(error)
    const answer = { unreachable: code === undefined || message.includes(code) ? message : `${message} (${code})` }
    const again = !signal?.aborted && (timeout.aborted || isPassing(code))
    return again ? { answer, retryAfter: 0 } : { answer }
  }
}

/** Codes of failures that the person who typed the address can fix. */
const noHttps = /^(?:ERR_SSL|EPROTO)/
const noTrust = /CERT|SELF_SIGNED|^ERR_TLS|^UNABLE_TO/

/** True if a failed connection may work in a moment. A wrong name, port or scheme stays wrong. */
const isPassing = (code: string | undefined) =>
  code !== undefined && !['ENOTFOUND', 'ECONNREFUSED'].includes(code) && !noHttps.test(code) && !noTrust.test(code)

async function readJson(reply: Pick<Reply, 'ok' | 'status' | 'headers' | 'text'>): Promise<HostAnswer> {
  const { status } = reply
  if (status === 204) return { status, body: undefined }
  const body = parse(await reply.text())
  if (reply.ok && body !== undefined) return { status, body }
  if (isProblem(body)) return { status, problem: body }
  const moved = reply.headers.get('Location')
  const detail = moved ? `It redirects to ${moved}: use that address.` : 'The reply is not from Lede.'
  return { status, problem: { code: `http-${status}`, detail: `${detail} (HTTP ${status})` } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isProblem = (body: unknown): body is HostProblem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body

/** Seconds to wait by `Retry-After`, a number or a date (RFC 9110, 10.2.3); 0 if it has neither. */
function readRetryAfter(value: string | null): number {
  if (value === null) return 0
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
}

function causeOf(error: unknown): { code?: string; message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { message: String(cause) }
  const { code } = cause as NodeJS.ErrnoException
  if (code !== undefined && noHttps.test(code)) return { code, message: 'it does not support https' }
  if (code !== undefined && noTrust.test(code)) return { code, message: 'its certificate is not trusted' }
  return { message: cause.message || cause.name, ...(typeof code === 'string' && { code }) }
}

const describeAnswer = (answer: HostAnswer): string =>
  'problem' in answer ? answer.problem.detail : 'unreachable' in answer ? answer.unreachable : ''
