import { type Fetch, keepaliveLimit, type Outcome, request, sendJson } from '../network/request.ts'
import type { Statement } from './statement.ts'

/** A learning record store, and what it is to be asked with. */
export interface RecordStore {
  /** Address of its xAPI, as the store gives it: what `statements` is appended to. */
  endpoint: string
  /** Value of the header `Authorization`, or a function that gets one, asked before each request. */
  authorization: string | (() => string | Promise<string>)
}

/** Hands statements over. Answers when they are recorded, when they are refused, or that it must be tried again. */
export type Send = (statements: readonly Statement[]) => Promise<Outcome<unknown>>

/** Bytes of a value as JSON, and of the comma after it. */
export const sizeOf = (value: unknown) => new Blob([JSON.stringify(value)]).size + 1

/** Posts statements to a learning record store: the Experience API 1.0.3, part three, 2.1.2. */
export const sendToStore =
  ({ endpoint, authorization }: RecordStore, fetch: Fetch): Send =>
  (statements) => {
    const keepalive = sizeOf(statements) <= keepaliveLimit
    const withKey: Fetch = async (url, init) => {
      const key = typeof authorization === 'string' ? authorization : await authorization()
      const headers = { ...init?.headers, Authorization: key, 'X-Experience-API-Version': '1.0.3' }
      return withoutBody(await fetch(url, { ...init, headers, keepalive }))
    }
    return request(withKey, `${endpoint.replace(/\/*$/, '')}/statements`, sendJson('POST', statements))
  }

/** What became of statements, the status alone says; a body may be anything. */
const withoutBody = ({ ok, status, headers }: Response) => new Response('{}', { status: ok ? 200 : status, headers })

/** Hands statements to a function of the page. What it throws, or a promise that it rejects, is tried again. */
export const sendToPage =
  (send: (statements: readonly Statement[]) => unknown, report: (error: Error) => void): Send =>
  async (statements) => {
    try {
      await send(statements)
      return { body: {} }
    } catch (error) {
      report(error as Error)
      return { retryAfter: 0 }
    }
  }
