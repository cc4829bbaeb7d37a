import type { Attempt } from '../../core/attempt.ts'

/** A problem document of the host: the fields that the widget uses. */
export interface HttpProblem {
  status: number
  code: string
  detail: string
  /** The attempt as recorded, if it has been submitted already. */
  attempt?: Attempt
}

/** The outcome of a request: a body, a problem that no retry solves, or how many ms to wait before a retry. */
export type Outcome<Body> = { body: Body } | { problem: HttpProblem } | { retryAfter: number }

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

/** The page's fetch, looked up at each use. */
export const fetchNow: Fetch = (url, init) => fetch(url, init)

/** Just under the browsers' limit of 64 KiB for all `keepalive` requests together. */
export const keepaliveLimit = 60_000

const timeout = 10_000
const longestWait = 600_000

/** Sends a request and sorts its outcome. Never throws; gives up after ten seconds. */
export async function request<Body>(fetch: Fetch, url: string, init?: RequestInit): Promise<Outcome<Body>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeout)
  try {
    return await readResponse<Body>(await fetch(url, { ...init, signal: abort.signal }))
  } catch {
    // No network, a timeout, a truncated body, or a gateway's HTML page instead of the host's response.
    return { retryAfter: 0 }
  } finally {
    clearTimeout(timer)
  }
}

async function readResponse<Body>(response: Response): Promise<Outcome<Body>> {
  const { ok, status, headers } = response
  if (status >= 500 || status === 429 || status === 408) return { retryAfter: readRetryAfter(headers) }
  const body = (await response.json()) as Body & HttpProblem
  return ok ? { body } : { problem: { ...body, status } }
}

/** `Retry-After` in ms, from seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(headers: Headers): number {
  const value = headers.get('Retry-After') ?? ''
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return wait > 0 ? Math.min(wait, longestWait) : 0
}

export const sendJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
