import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { QuizProblem } from '../../authoring/check/problem.ts'
import { quizId } from '../../core/quiz.ts'
import { writeProblem } from '../check/report/text.ts'
import { runServer, type ServerOptions } from '../local/run-server.ts'
import { quizIdOf } from '../quiz-file.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { UsageError } from '../usage-error.ts'
import { QuizOnDisk } from '../write/quiz-on-disk.ts'
import { serveEditor } from '../write/serve-editor.ts'

const help = `
Open the printed address in a browser of this machine. What you write there is saved into the file as you type. If another
program changes the file, the editor shows it, and asks which to take when both have changed. A file that does not exist yet
is begun from an article, and written with its first words. Only the printed address can read or write the file.
Stop with Ctrl+C.

Examples:
  lede write quizzes/kursk-engineers.json
  lede write quizzes/harbour-fire.json --port 9000`

/** `lede write`: opens the editor on a quiz file. */
export const addWrite: AddCommand = (lede, run) => {
  lede
    .command('write')
    .summary('opens the editor on a quiz file, and saves into it')
    .description('Opens the editor on a quiz file in the browser, and saves into the file as you type.')
    .argument('<file>', 'quiz file, or the name of a new one')
    .option('--port <number>', 'port on this machine', '8791')
    .option('--json', 'prints the address as JSON')
    .addHelpText('after', help)
    .action((file: string, options: ServerOptions) => write(file, options, run))
}

async function write(file: string, options: ServerOptions, run: Run): Promise<void> {
  await prepareFile(file)
  const path = resolve(file)
  const quiz = new QuizOnDisk(path)
  const state = await quiz.read()
  if (state && 'problems' in state) return refuse(file, state.problems, run)
  const start = (port: number) => serveEditor(path, quiz, port)
  await runServer({ file, does: 'saved as you type', start }, options, run.terminal)
}

/** Refuses what cannot be a quiz file, and creates the folder of a new one. */
async function prepareFile(file: string): Promise<void> {
  const kind = await stat(file).catch(() => undefined)
  if (kind && !kind.isFile()) throw new UsageError(`${file} is not a file: name one quiz`)
  if (kind && file.endsWith('.json')) return
  if (!file.endsWith('.json') || !quizId.safeParse(quizIdOf(file)).success) {
    throw new UsageError(
      `"${file}" cannot be a quiz file: its name is lower-case letters, digits and single hyphens, then ".json"`,
    )
  }
  await mkdir(dirname(file), { recursive: true })
}

/** Reports what keeps a file from being opened, as `lede check` does. */
function refuse(file: string, problems: readonly QuizProblem[], run: Run): void {
  const { terminal } = run
  for (const problem of problems) terminal.print(writeProblem(showPath(file), problem, terminal))
  terminal.print(`The editor opens ${showPath(file)} once this is corrected.\n`)
  run.exitCode = 1
}
