import { Command, CommanderError } from 'commander'
import { commands } from './commands/index.ts'
import type { ExitCode, Run } from './run.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Runs one command line, without `node` and the script, and says how it ended. Throws only for a bug. */
export async function runLede(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const run: Run = { terminal, exitCode: 0 }
  try {
    await makeProgram(run).parseAsync([...args], { from: 'user' })
    return run.exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    terminal.warn(`${terminal.paint('red', 'error:')} ${error.message}\n`)
    return 2
  }
}

function makeProgram(run: Run): Command {
  const { terminal } = run
  const lede = new Command('lede')
    .description('Writes, checks and publishes quizzes about articles.')
    .usage('COMMAND [OPTIONS]')
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
    .addHelpText('after', '\nIt ends with 0 if all is well, 1 if there are problems, 2 if it was used wrongly.')
  for (const addTo of commands) addTo(lede, run)
  return lede
}
