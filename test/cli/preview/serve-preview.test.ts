import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalServer } from '../../../cli/local/serve.ts'
import { servePreview } from '../../../cli/preview/serve-preview.ts'
import { sampleQuiz } from '../../core/sample-quiz.ts'

let folder: string
let preview: LocalServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-preview-'))
  await writeFile(join(folder, 'cape.json'), JSON.stringify(sampleQuiz))
  await writeFile(join(folder, 'secret.txt'), 'secret')
  preview = await servePreview(join(folder, 'cape.json'), 0)
})
afterAll(async () => {
  await preview.stop()
  await rm(folder, { recursive: true })
})

/** Sends forged headers, which `fetch` does not allow. */
function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const { port } = new URL(preview.url)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, async (response) => {
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode as number, body })
    })
    asked.on('error', reject).end()
  })
}

describe('the preview accepts only requests from the browser of this machine', () => {
  it.each([
    ['another name for this machine', { host: 'evil.example:80' }],
    ['a request from a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('refuses %s', async (_, headers) => {
    expect(await get('/api/quizzes/cape', headers)).toMatchObject({ status: 403 })
    expect((await get('/preview/saves', headers)).body).not.toContain('lund')
  })

  it('rejects bodies that a form of another site could send', async () => {
    const body = JSON.stringify({ item: 'engineer' })
    const headers = { 'Content-Type': 'text/plain' }
    expect((await fetch(`${preview.url}preview/scores`, { method: 'POST', headers, body })).status).toBe(415)
  })

  it.each([
    '/media/../secret.txt',
    '/media/%2e%2e/secret.txt',
    '/media/..%2fsecret.txt',
    '/../../etc/passwd',
    '/secret.txt',
  ])('returns 404 for %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 })
  })
})

it('the preview sends the widget no key before a response', async () => {
  const { status, body } = await get('/api/quizzes/cape')
  expect(status).toBe(200)
  expect(JSON.parse(body).items[0]).toMatchObject({ id: 'engineer', type: 'choice' })
  expect(body).not.toMatch(/"correct|"evidence|"feedback/)
})

it('the preview has no statistics, because a draft has no other attempts', async () => {
  const { status, body } = await get('/api/quizzes/cape/statistics')
  expect(status).toBe(200)
  expect(JSON.parse(body)).toEqual({ id: 'cape', version: expect.any(String), leastAttempts: 20 })
  expect(await get('/api/quizzes/other/statistics')).toMatchObject({ status: 404 })
})

it('the preview scores like the host, and accepts typed text as a response', async () => {
  const score = async (item: string, typed?: string) => {
    const body = JSON.stringify({ item, ...(typed !== undefined && { typed }) })
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch(`${preview.url}preview/scores`, { method: 'POST', headers, body })).json()
  }
  expect(await score('engineer')).toMatchObject({ correctResponse: 'lund', best: 'lund', why: [] })
  expect(await score('engineer', 'lund')).toMatchObject({ response: 'lund', result: { score: 1 } })
  expect(await score('fuels', '["oil"]')).toMatchObject({ response: ['oil'], result: { score: 1, maxScore: 2 } })
  expect(await score('fuels', '["oli"]')).toMatchObject({ misfit: 'has no choice "oli"' })
  expect(await score('fuels', '[')).toMatchObject({ misfit: expect.stringContaining('must be') })
})
