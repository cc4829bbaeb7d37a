import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runLede } from '../../cli/run-lede.ts'
import { captureTerminal } from './capture-terminal.ts'

async function exportWith(...options: string[]) {
  const { terminal, printed } = captureTerminal()
  const code = await runLede(['export', 'quizzes/kursk-engineers.json', ...options], terminal)
  return { code, ...printed() }
}

test.each([
  [['--to', 'scorm'], '--to scorm needs --host'],
  [['--to', 'scorm', '--host', 'http://quiz.example'], 'Use https for quiz.example'],
  [['--to', 'scorm', '--host', 'quiz.example', '--pass-mark', '101'], '--pass-mark takes a number from 0 to 100'],
  [['--to', 'scorm', '--host', 'quiz.example', '--pass-mark', ' '], '--pass-mark takes a number from 0 to 100'],
  [['--to', 'gift', '--host', 'quiz.example'], '--host and --pass-mark are for --to scorm'],
])('lede export %j ends with the exit code 2 and what to do', async (options, message) => {
  expect(await exportWith(...options)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
})

test('lede export --to scorm refuses a quiz that only classes take', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lede-scorm-'))
  const file = join(folder, 'secret.json')
  const quiz = JSON.parse(await readFile('quizzes/kursk-engineers.json', 'utf8'))
  await writeFile(file, JSON.stringify({ ...quiz, access: 'class' }))
  const { terminal, printed } = captureTerminal()
  const code = await runLede(['export', file, '--to', 'scorm', '--host', 'quiz.example'], terminal)
  await rm(folder, { recursive: true })
  expect([code, printed().err]).toEqual([2, expect.stringContaining('Only classes take secret')])
})
