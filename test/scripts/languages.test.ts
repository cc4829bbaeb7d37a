import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { copyProject } from './project-copy.ts'
import { ended } from './run-command.ts'

const project = copyProject()
afterAll(project.remove)

const run = (command: string, ...args: string[]) =>
  ended(spawn(command, args, { cwd: project.folder, stdio: ['ignore', 'pipe', 'pipe'] }))

function spoil(file: string, text: RegExp, instead: string) {
  const path = join(project.folder, file)
  const whole = readFileSync(path, 'utf8')
  const spoilt = whole.replace(text, instead)
  expect(spoilt).not.toBe(whole)
  writeFileSync(path, spoilt)
  return () => writeFileSync(path, whole)
}

const mends: (() => void)[] = []

beforeAll(() => {
  mends.push(
    spoil('widget/strings/de.ts', /^ +next: .*\n/m, ''),
    spoil('widget/strings/es.ts', /^ +next: /m, "nxt: 'Adelante',\n$&"),
    spoil('widget/strings/fr.ts', /^ +goTo: '/m, '$&{1} '),
  )
})

it('a language with a text too few, one too many or another placeholder fails the build, which names each', async () => {
  const { code, err } = await run(process.execPath, 'scripts/build.ts')
  expect(code).toBe(1)
  expect(err).toContain('de: rest.next is missing.')
  expect(err).toContain('es: rest.nxt is not in English.')
  expect(err).toContain('fr: rest.goTo has {1}, which English has not.')
})

it('and the type check, which finds each too', async () => {
  const { code, out } = await run(join(project.folder, 'node_modules/.bin/tsc'), '-p', 'widget')
  expect(code).not.toBe(0)
  expect(out).toContain('widget/strings/de.ts')
  expect(out).toContain('widget/strings/es.ts')
  expect(out).toContain("'rest.goTo'")
})

it('so does one of the host’s pages, in both', async () => {
  for (const mend of mends) mend()
  spoil('worker/pages/strings/de.ts', /^ +skip: .*\n/m, '')
  spoil('worker/pages/strings/ru.ts', /^ +few: .*\n|few: '[^']*', /m, '')
  spoil('worker/pages/strings/tr.ts', /^ +skip: '/m, '$&{0} ')
  const [built, checked] = await Promise.all([
    run(process.execPath, 'scripts/build.ts'),
    run(join(project.folder, 'node_modules/.bin/tsc'), '-p', 'worker'),
  ])
  expect([built.code, checked.code]).not.toContain(0)
  expect(built.err).toContain('de: pages.skip is missing.')
  expect(built.err).toContain('ru: pages.questions lacks the form "few".')
  expect(built.err).toContain('tr: pages.skip has {0}, which English has not.')
  expect(checked.out).toContain('worker/pages/strings/de.ts')
  expect(checked.out).toContain("'skip'")
})
