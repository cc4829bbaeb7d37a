import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { copyProject } from './project-copy.ts'
import { ended } from './run-command.ts'

const project = copyProject()
afterAll(project.remove)

const run = (...args: string[]) =>
  ended(spawn(process.execPath, args, { cwd: project.folder, stdio: ['ignore', 'pipe', 'pipe'] }))

/** Changes a file of texts, and back. */
function spoil(file: string, change: Record<string, unknown>) {
  const path = join(project.folder, 'locales', file)
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, JSON.stringify({ ...JSON.parse(before), ...change }))
  return () => writeFileSync(path, before)
}

it('the build lists missing and surplus texts, and texts with other placeholders or plural forms', async () => {
  const restore = [
    spoil('de/work.json', { next: undefined }),
    spoil('es/work.json', { nxt: 'Adelante' }),
    spoil('fr/work.json', { goTo: 'Question {0} {1}' }),
    spoil('he/review.json', { save: '' }),
    spoil('ja/paper.json', { date: undefined }),
    spoil('tr/pages.json', { skip: 'Metne geç {0}' }),
    spoil('ru/pages.json', { questions: { one: '{0} вопрос', many: '{0} вопросов', other: '{0} вопроса' } }),
  ]
  const { code, err } = await run('scripts/build.ts')
  for (const back of restore) back()
  expect(code).toBe(1)
  expect(err).toContain('de: work.next is missing.')
  expect(err).toContain('es: work.nxt is not in English.')
  expect(err).toContain('fr: work.goTo has {1}, which English has not.')
  expect(err).toContain('he: review.save is missing.')
  expect(err).toContain('ja: paper.date is missing.')
  expect(err).toContain('tr: pages.skip has {0}, which English has not.')
  expect(err).toContain('ru: pages.questions has no form "few".')
})

it('the build reports a folder of an unlisted language and an unused file', async () => {
  mkdirSync(join(project.folder, 'locales/nl'))
  writeFileSync(join(project.folder, 'locales/de/extra.json'), '{}')
  const { code, err } = await run('scripts/build.ts')
  expect(code).toBe(1)
  expect(err).toContain('locales/languages.ts does not list nl.')
  expect(err).toContain('extra.json is not a file of texts.')
})

it('a changed English text makes the generated types outdated, and the check prints the command to update them', async () => {
  const restore = spoil('en/quiz.json', { hint: 'Hint {0}' })
  const { code, out } = await run('scripts/generate.ts', '--check')
  restore()
  expect(code).toBe(1)
  expect(out).toContain('locales/texts.generated.ts is out of date: npm run generate')
})
