import type { Attempt } from '../../core/attempt.ts'

/** A problem document of the host, as far as the widget uses it. */
export interface Problem {
  status: number
  code: string
  detail: string
  /** The attempt as it is recorded, when it has been submitted already. */
  attempt?: Attempt
}

/** What came of a request: a body, a problem that a retry would not mend, or nothing yet: try again, after so many ms. */
export type Answer<Body> = { body: Body } | { problem: Problem } | { retryAfter: number }

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>

const patience = 10_000
const longestWait = 600_000

/** Sends a request and sorts what comes of it. Never throws; gives up after ten seconds. */
export async function ask<Body>(fetch: Fetch, url: string, init?: RequestInit): Promise<Answer<Body>> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patience)
  try {
    return await readResponse<Body>(await fetch(url, { ...init, signal: abort.signal }))
  } catch {
    // No network, no answer in time, a body cut short, or a page of some school's gateway instead of ours.
    return { retryAfter: 0 }
  } finally {
    clearTimeout(timer)
  }
}

async function readResponse<Body>(response: Response): Promise<Answer<Body>> {
  const { ok, status, headers } = response
  if (status >= 500 || status === 429 || status === 408) return { retryAfter: readRetryAfter(headers) }
  const body = (await response.json()) as Body & Problem
  return ok ? { body } : { problem: { ...body, status } }
}

/** Milliseconds that the host wants to be left alone: `Retry-After` as seconds or as a date (RFC 9110, 10.2.3). */
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
