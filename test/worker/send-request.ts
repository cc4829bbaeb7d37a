import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { createApp } from '../../worker/app.ts'
import type { Bindings } from '../../worker/bindings.ts'

/** The author key of these tests, and what the worker's configuration holds of it. */
export const authorKey = 'a-key-of-these-tests-0123456789'

/** The secrets of classes in these tests. */
export const classSecrets = { TICKET_PEPPER: 'a-pepper-of-these-tests', SEAT_KEY: 'a-seat-key-of-these-tests' }

type App = ReturnType<typeof createApp>

interface Options {
  app?: App
  bindings?: Partial<Bindings>
  headers?: Record<string, string>
}

/** The app that most tests share. `createApp()` gives a cold one. */
let warmApp = createApp()

/** Replaces it by one that knows nothing of an earlier file. */
export function renewApp() {
  warmApp = createApp()
}

/** Sends a request through a whole app, with the real bindings where the test has no others, and waits for its afterwork. */
export async function sendRequest(
  method: string,
  path: string,
  body?: unknown,
  options: Options = {},
): Promise<Response> {
  const { app = warmApp, bindings, headers } = options
  const context = createExecutionContext()
  const init: RequestInit = {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
  }
  if (body !== undefined) init.body = isRaw(body) ? body : JSON.stringify(body)
  const request = new Request(`https://lede.test${path}`, init)
  const secrets = { AUTHOR_KEY_HASH: await hashOf(authorKey), ...classSecrets }
  const response = await app.fetch(request, { ...env, ...secrets, ...bindings }, context)
  await waitOnExecutionContext(context)
  return response
}

const isRaw = (body: unknown): body is BodyInit =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream

/** SHA-256 of a key, in hexadecimal. */
export async function hashOf(key: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
