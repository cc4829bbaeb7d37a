import { setTimeout as pause } from 'node:timers/promises'

/** How the host answered: with a body, or with what is wrong (RFC 9457), or not at all. */
export type HostAnswer =
  | { status: number; body: unknown }
  | { status: number; problem: HostProblem }
  | { unreachable: string }

export interface HostProblem {
  code: string
  detail: string
  errors?: { pointer: string; detail: string }[]
}

export interface Asking {
  /** Ends the request and every wait; what was asked may or may not have happened. */
  signal?: AbortSignal
  /** Called before each wait, with the seconds and why. */
  onWait?: (seconds: number, why: string) => void
}

const tries = 5
/** A host that wants more patience than this is left alone until somebody runs the command again. */
const longestWaitSeconds = 90
const timeoutMilliseconds = 30_000

/**
 * Asks a host. A busy host (429, 503), a server's fault and a connection that breaks are tried again, so the request must
 * be one that may be sent twice. Never throws.
 */
export async function askHost(url: URL, request: RequestInit = {}, asking: Asking = {}): Promise<HostAnswer> {
  for (let attempt = 1; ; attempt++) {
    const { answer, retryAfter } = await askOnce(url, request, asking.signal)
    const seconds = retryAfter === undefined ? undefined : Math.max(retryAfter, 2 ** (attempt - 2) * Math.random())
    if (seconds === undefined || attempt === tries || seconds > longestWaitSeconds) return answer
    asking.onWait?.(seconds, describeAnswer(answer))
    const waited = await pause(seconds * 1000, true, asking.signal && { signal: asking.signal }).catch(() => false)
    if (!waited) return answer
  }
}

/** An answer, and after how many seconds it is worth asking again, if it is. */
interface Asked {
  answer: HostAnswer
  retryAfter?: number
}

async function askOnce(url: URL, request: RequestInit, signal?: AbortSignal): Promise<Asked> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    // A redirect would take the author key to a host that nobody named.
    const response = await fetch(url, { ...request, redirect: 'manual', signal: either })
    const answer = await readAnswer(response, request.method === 'HEAD')
    const busy = response.status === 429 || response.status >= 500
    return busy ? { answer, retryAfter: readRetryAfter(response.headers.get('Retry-After')) } : { answer }
  } catch (error) {
    const { code, message } = causeOf(error)
    const answer = { unreachable: code === undefined || message.includes(code) ? message : `${message} (${code})` }
    const again = !signal?.aborted && (timeout.aborted || isPassing(code))
    return again ? { answer, retryAfter: 0 } : { answer }
  }
}

/** Failures that say in codes what whoever typed the address can mend. */
const noHttps = /^(?:ERR_SSL|EPROTO)/
const noTrust = /CERT|SELF_SIGNED|^ERR_TLS|^UNABLE_TO/

/** Whether a failure of the connection may be over in a moment; a wrong name, port or scheme stays wrong. */
const isPassing = (code: string | undefined) =>
  code !== undefined && !['ENOTFOUND', 'ECONNREFUSED'].includes(code) && !noHttps.test(code) && !noTrust.test(code)

async function readAnswer(response: Response, isHead: boolean): Promise<HostAnswer> {
  const { status } = response
  const text = await response.text()
  const body = parse(text)
  if (response.ok && (isHead || body !== undefined)) return { status, body }
  if (isProblem(body)) return { status, problem: body }
  const moved = response.headers.get('Location')
  const detail = moved ? `It sends everybody to ${moved}: name that address.` : 'No Lede answers like that.'
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

/** Seconds to wait as `Retry-After` says, which is a number or a date (RFC 9110, 10.2.3); 0 where it says nothing. */
function readRetryAfter(value: string | null): number {
  if (value === null) return 0
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0
}

function causeOf(error: unknown): { code?: string; message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { message: String(cause) }
  const { code } = cause as NodeJS.ErrnoException
  if (code !== undefined && noHttps.test(code)) return { code, message: 'it does not speak https' }
  if (code !== undefined && noTrust.test(code)) return { code, message: 'its certificate is not to be trusted' }
  return { message: cause.message || cause.name, ...(typeof code === 'string' && { code }) }
}

const describeAnswer = (answer: HostAnswer): string =>
  'problem' in answer ? answer.problem.detail : 'unreachable' in answer ? answer.unreachable : ''
