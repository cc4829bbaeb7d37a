import { stat } from 'node:fs/promises'
import { buildBrowserFiles } from '../build-browser-files.ts'
import { onInterrupt } from '../interrupt.ts'
import { servePreview } from '../preview/serve-preview.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  port: string
  json?: true
}

const help = `
Shows the draft in the widget, with its problems, its key and the score of any response. Each save updates the page and
keeps your position. An item with errors is shown as a card. Nothing is published, and only this machine can open the
page. Stop with Ctrl+C.

Examples:
  lede preview quizzes/kursk-engineers.json
  lede preview quizzes/kursk-engineers.json --port 9000`

/** `lede preview`: shows a draft in the widget. */
export const addPreview: AddCommand = (lede, run) => {
  lede
    .command('preview')
    .summary('shows a draft as learners see it, updated on each save')
    .description('Shows a draft as learners see it, with its problems, key and scores, updated on each save.')
    .argument('<file>', 'quiz file')
    .option('--port <number>', 'port on this machine', '8790')
    .option('--json', 'prints the address as JSON')
    .addHelpText('after', help)
    .action((file: string, options: Options) => preview(file, options, run))
}

async function preview(file: string, { port, json }: Options, { terminal }: Run): Promise<void> {
  const kind = await stat(file).catch(() => undefined)
  if (!kind) throw new UsageError(`there is no file ${file}`)
  if (!kind.isFile()) throw new UsageError(`${file} is not a file: name one quiz`)
  await buildBrowserFiles()
  const { signal } = onInterrupt()
  const { url, stop } = await servePreview(file, readPort(port)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new UsageError(`port ${port} is in use; choose another one: --port ${Number(port) + 1}`)
  })
  if (json) terminal.print(`${JSON.stringify({ url, file })}\n`)
  else terminal.print(`${terminal.paint('bold', url)}  ${showPath(file)}, as you save it. Stop with Ctrl+C.\n`)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await stop()
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`--port takes a number up to 65535, not "${text}"`)
}
