import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { loadCommands } from './commands/index.ts'
import type { AddCommand, ExitCode, Run } from './run.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs a command line, without `node` and the script, and returns its exit code. Throws only for bugs. */
export async function runLede(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const run: Run = { terminal, exitCode: 0 }
  try {
    await makeProgram(await loadCommands(args), run).parseAsync([...args], { from: 'user' })
    return run.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const message = error instanceof UsageError ? error.message : describeFileError(error)
    if (message === undefined) throw error
    terminal.warn(`${terminal.paint('red', 'error:')} ${message}\n`)
    return 2
  }
}

/** Describes errors of the file system, which are not bugs. Undefined for other errors. */
function describeFileError(error: unknown): string | undefined {
  const { path, code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (path === undefined || code === undefined) return undefined
  return `${path} cannot be ${syscall === 'open' || syscall === 'read' || syscall === 'scandir' ? 'read' : 'used'} (${code})`
}

function makeProgram(commands: readonly AddCommand[], run: Run): Command {
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
  for (const addTo of commands) addTo(lede, run)
  for (const command of lede.commands) command.showHelpAfterError(`For help: lede help ${command.name()}`)
  return lede
}
