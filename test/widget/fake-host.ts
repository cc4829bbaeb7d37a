import type { Attempt, AttemptPut } from '../../core/attempt.ts'

/** What may befall a request. `lost` reaches the host, but its answer does not come back. */
export type Fate = 'fine' | 'unreachable' | 'lost' | 'stalled' | 'gateway' | { status: number; retryAfter?: string }

/** What every recorded attempt has, of anybody or of a seat. */
export type Recorded = Pick<Attempt, 'version' | 'revision' | 'responses'> & { id?: string; status: string }

/** Records a put, and returns the response. */
export type Write = (recorded: Map<string, Recorded>, id: string, put: AttemptPut) => Response

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** A host that records attempts by the rules of the contract, behind a network that tests can spoil. */
export function fakeHost(write: Write = record) {
  const recorded = new Map<string, Recorded>()
  const sent: { id: string; put: AttemptPut; keepalive: boolean; at: number }[] = []
  const host = {
    recorded,
    sent,
    /** The attempt with an id, as recorded. */
    read: (id: string) => recorded.get(lastPart(id)),
    /** Decides about each request; `stalled` requests hang until they are given up. */
    fate: (): Fate => 'fine',
    fetch: async (url: string, init: RequestInit = {}): Promise<Response> => {
      const id = lastPart(url)
      const put = JSON.parse(String(init.body)) as AttemptPut
      sent.push({ id, put, keepalive: init.keepalive === true, at: Date.now() })
      const fate = host.fate()
      if (fate === 'unreachable') throw new TypeError('Failed to fetch')
      if (fate === 'stalled') return hang(init.signal)
      if (fate === 'gateway') return new Response('<h1>Please sign in</h1>')
      if (typeof fate === 'object') return refuse(fate.status, fate.retryAfter)
      const response = write(recorded, id, put)
      if (fate === 'lost') throw new TypeError('Failed to fetch')
      return response
    },
  }
  return host
}

/** The one write: a newer revision replaces an older one until one is submitted. */
const record: Write = (recorded, id, put) => {
  const before = recorded.get(id)
  const { submitted, ...rest } = put
  const newer = !before || put.revision > before.revision || (put.revision === before.revision && submitted)
  if (before?.status === 'submitted') {
    const same = submitted && JSON.stringify(before.responses) === JSON.stringify(put.responses)
    return same ? json(200, before) : json(409, problem('attempt-submitted', { attempt: before }))
  }
  if (before && before.version !== put.version) return json(409, problem('attempt-mismatch'))
  if (newer) recorded.set(id, { id, ...rest, status: submitted ? 'submitted' : 'in-progress' })
  return json(200, recorded.get(id))
}

export const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

export const problem = (code: string, more = {}) => ({ code, title: code, detail: `Said of ${code}.`, ...more })

const refuse = (status: number, retryAfter?: string) =>
  new Response(JSON.stringify(problem(status === 422 ? 'invalid-response' : 'storage-unavailable')), {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
  })

const hang = (signal: AbortSignal | null | undefined) =>
  new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(new TypeError('aborted'))))
