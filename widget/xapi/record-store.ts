import { type Fetch, keepaliveLimit, type Outcome, request, sendJson } from '../network/request.ts'
import type { Statement } from './statement.ts'

/** A learning record store and its credentials. */
export interface RecordStore {
  /** The store's xAPI endpoint, to which `statements` is appended. */
  endpoint: string
  /** Value of the header `Authorization`, or a function that returns it, called before each request. */
  authorization: string | (() => string | Promise<string>)
}

/** Sends statements. Returns if they were recorded or refused, or must be sent again. */
export type Send = (statements: readonly Statement[]) => Promise<Outcome<unknown>>

/** Bytes of a value as JSON with a comma. */
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

/** A response with its status and headers only: a store's body may be anything. */
const withoutBody = ({ ok, status, headers }: Response) => new Response('{}', { status: ok ? 200 : status, headers })

/** Passes statements to a function of the page. Retried if it throws or rejects. */
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
