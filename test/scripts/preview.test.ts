import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ended, runCommand, startCommand } from './run-command.ts'

const quiz = join(import.meta.dirname, '../../quizzes/kursk-engineers.json')

it('serves the preview at the address that it prints, until Ctrl+C', async () => {
  const child = startCommand(['preview', quiz, '--port', '0'])
  const end = ended(child)
  const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(printed)) ?? []
  for (const path of ['', 'preview/panel.js', 'preview/frame.html', 'embed.js', 'api/quizzes/kursk-engineers']) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200])
  }
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0, err: '' })
})

it('prints the address as JSON', async () => {
  const child = startCommand(['preview', quiz, '--port', '0', '--json'])
  const end = ended(child)
  const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const { url } = JSON.parse(String(printed))
  expect((await fetch(url)).status).toBe(200)
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 0 })
})

it('reports a missing file and an invalid port', async () => {
  expect(await runCommand(['preview', 'quizzes/none.json'])).toMatchObject({ code: 2 })
  expect(await runCommand(['preview', 'quizzes'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is not a file'),
  })
  expect(await runCommand(['preview', quiz, '--port', 'x'])).toMatchObject({ code: 2 })
})
