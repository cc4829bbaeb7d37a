import { runLede } from './run-lede.ts'
import { openTerminal } from './terminal.ts'

process.exitCode = await runLede(process.argv.slice(2), openTerminal())
