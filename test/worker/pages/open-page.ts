import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import canonicalize from 'canonicalize'
import type { Quiz } from '../../../core/quiz.ts'
import { versionOf } from '../../../core/version.ts'
import { createApp } from '../../../worker/app.ts'
import type { Bindings } from '../../../worker/bindings.ts'
import { openDatabase } from '../../../worker/db/database.ts'
import { publishVersion } from '../../../worker/db/publish.ts'

export const host = 'https://lede.example'
/** A quiz of one item, with other fields as a test needs. */
export const small = (fields: Partial<Quiz> = {}): Quiz => ({
  title: 'A small quiz',
  language: 'en',
  stimulus: ['The sky is *blue*, says [a page](https://example.org/a?b=1&c="2).', 'Grass is <i>green</i>.'],
  items: [{ id: 'sky', type: 'true-false', prompt: 'Is the sky green?', correctResponse: false }],
  evidence: 'none',
  ...fields,
})

/** Publishes a quiz as it is, past the checks of the API. */
export async function publish(id: string, content: Quiz) {
  const body = canonicalize(content) as string
  const publication = {
    quiz: id,
    version: versionOf(content),
    content,
    body,
    now: 0,
    author: null,
    condition: undefined,
  }
  await publishVersion(openDatabase(env.DB), publication)
}

/** What the worker answers with, in an isolate that has held nothing yet. */
export async function get(
  path: string,
  bindings: Partial<Bindings> = {},
  app = createApp(),
  headers: Record<string, string> = {},
) {
  const context = createExecutionContext()
  const response = await app.request(host + path, { headers }, { ...env, ...bindings }, context)
  await waitOnExecutionContext(context)
  return { response, html: await response.text() }
}

/** The same database under another name, so that nothing held of it is used. */
export const sameDatabase = () => ({ prepare: (query: string) => env.DB.prepare(query) }) as D1Database
