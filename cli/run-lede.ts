import { Command, CommanderError } from 'commander'
import { leastAttempts } from '../core/statistics.ts'
import manifest from '../package.json' with { type: 'json' }
import { commands } from './commands/index.ts'
import type { ExitCode, Run } from './run.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const help = `
From an article to a quiz on a host:
  lede new article.html                    begins quizzes/<id>.json: passage, source, example items
  lede preview quizzes/<id>.json           shows it as learners see it, while you write in any editor
  lede check quizzes/<id>.json             says what is wrong or left to do
  lede explain TYPE                        shows how an item is written; lede explain lists the types
  lede publish quizzes/<id>.json --to URL  puts it on your host, and says where it is to be seen there

How learners did, the host tells from ${leastAttempts} attempts on: URL/api/quizzes/<id>/statistics

It ends with 0 if all is well, 1 if there are problems, 2 if it was used wrongly.`

/** Runs one command line, without `node` and the script, and says how it ended. Throws only for a bug. */
export async function runLede(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const run: Run = { terminal, exitCode: 0 }
  try {
    await makeProgram(run).parseAsync([...args], { from: 'user' })
    return run.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const message = error instanceof UsageError ? error.message : describeFileError(error)
    if (message === undefined) throw error
    terminal.warn(`${terminal.paint('red', 'error:')} ${message}\n`)
    return 2
  }
}

/** A file or folder that cannot be used is no bug, wherever that shows. */
function describeFileError(error: unknown): string | undefined {
  const { path, code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (path === undefined || code === undefined) return undefined
  return `${path} cannot be ${syscall === 'open' || syscall === 'read' || syscall === 'scandir' ? 'read' : 'used'} (${code})`
}

function makeProgram(run: Run): Command {
  const { terminal } = run
  const lede = new Command('lede')
    .description('Writes, checks and publishes quizzes about articles.')
    .usage('COMMAND [OPTIONS]')
    .version(manifest.version, '-V, --version', 'Shows the version.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.warn(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .helpCommand('help [COMMAND]', 'Shows the help of a command.')
    .helpOption('-h, --help', 'Shows this help.')
    .showHelpAfterError('For help: lede --help, or lede help COMMAND')
    .addHelpText('after', help)
  for (const addTo of commands) addTo(lede, run)
  for (const command of lede.commands) command.showHelpAfterError(`For help: lede help ${command.name()}`)
  return lede
}
