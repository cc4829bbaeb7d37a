import { stat } from 'node:fs/promises'
import { readHost } from '../host/address.ts'
import { runServer, type ServerOptions } from '../local/run-server.ts'
import { servePreview } from '../preview/serve-preview.ts'
import type { AddCommand, Run } from '../run.ts'
import { UsageError } from '../usage-error.ts'

interface Options extends ServerOptions {
  to?: string
}

const help = `
Shows the draft in the widget, with its problems, its key and the score of any response. Each save updates the page and
keeps your position. An item with errors is shown as a card. Nothing is published, and only this machine can open the
page. With --to, it says what a host has of the quiz, and whether it is withdrawn there. Stop with Ctrl+C.

Examples:
  lede preview quizzes/kursk-engineers.json
  lede preview quizzes/kursk-engineers.json --to https://lede.example.workers.dev
  lede preview quizzes/kursk-engineers.json --port 9000`

/** `lede preview`: shows a draft in the widget. */
export const addPreview: AddCommand = (lede, run) => {
  lede
    .command('preview')
    .summary('shows a draft as learners see it, updated on each save')
    .description('Shows a draft as learners see it, with its problems, key and scores, updated on each save.')
    .argument('<file>', 'quiz file')
    .option('--to <url>', 'address of the host where the quiz is published')
    .option('--port <number>', 'port on this machine', '8790')
    .option('--json', 'prints the address as JSON')
    .addHelpText('after', help)
    .action((file: string, options: Options) => preview(file, options, run))
}

async function preview(file: string, options: Options, { terminal }: Run): Promise<void> {
  const kind = await stat(file).catch(() => undefined)
  if (!kind) throw new UsageError(`there is no file ${file}`)
  if (!kind.isFile()) throw new UsageError(`${file} is not a file: name one quiz`)
  const to = options.to === undefined ? undefined : readHost(options.to)
  await runServer({ file, does: 'as you save it', start: (port) => servePreview(file, port, to) }, options, terminal)
}
