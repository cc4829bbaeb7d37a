import type { Draft } from '../draft/draft.ts'

/** What the host has of a quiz. */
export interface Current {
  version: string
  publishedAt: string
  /** Missing if the operator published it. */
  author?: string
  withdrawnAt?: string
}

export interface Published {
  id: string
  version: string
  /** Of a quiz that only classes take. */
  givingCode?: string
}

export interface Publication {
  id: string
  title: string
  current: Current
}

export interface History {
  current: Current
  versions: readonly { version: string; publishedAt: string; author?: string }[]
}

/** A problem of the API, or "offline" without a response. */
export class Refusal extends Error {
  readonly code: string
  readonly errors: readonly { pointer: string; detail: string }[]
  readonly current: Current | undefined
  constructor({ code = 'offline', detail = '', errors = [], current }: Problem) {
    super(detail)
    this.code = code
    this.errors = errors
    this.current = current
  }
}

type Problem = Partial<Pick<Refusal, 'code' | 'errors' | 'current'>> & { detail?: string }

interface Call {
  method?: string
  headers?: Record<string, string>
  body?: object
}

const longestWait = 30_000

/** The routes of the API that an author uses. All throw a Refusal. */
export function connectAuthor(key: string) {
  const call = async <Answer>(path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> => {
    const response = await fetch(`/api/${path}`, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWait),
      headers: { Authorization: `Bearer ${key}`, ...(body && { 'Content-Type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => undefined)
    if (!response) throw new Refusal({})
    if (response.status === 204) return undefined as Answer
    const answer: unknown = await response.json().catch(() => ({}))
    if (!response.ok) throw new Refusal({ code: `status-${response.status}`, ...(answer as Problem) })
    return answer as Answer
  }
  const at = (quiz: string) => `quizzes/${encodeURIComponent(quiz)}`
  return {
    /** Publishes if the version on the host is still `base`; undefined: if the quiz is new. */
    publish: (quiz: string, body: Draft, base: string | undefined) =>
      call<Published>(at(quiz), {
        method: 'PUT',
        headers: base === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` },
        body,
      }),
    source: (quiz: string, version: string) => call<Draft>(`${at(quiz)}/source?version=${version}`),
    versions: (quiz: string) => call<History>(`${at(quiz)}/versions`),
    withdraw: (quiz: string) => call<void>(at(quiz), { method: 'DELETE' }),
    statistics: <Figures>(quiz: string, version: string) =>
      call<Figures>(`${at(quiz)}/statistics/items?version=${version}`),
    /** All quizzes that the key may change. */
    async publications(): Promise<Publication[]> {
      const all: Publication[] = []
      let cursor: string | undefined = ''
      while (cursor !== undefined) {
        const query: string = cursor && `?cursor=${encodeURIComponent(cursor)}`
        const page: { quizzes: Publication[]; cursor?: string } = await call(`publications${query}`)
        all.push(...page.quizzes)
        cursor = page.cursor
      }
      return all
    },
  }
}

export type Host = ReturnType<typeof connectAuthor>
