import { collectQuizFiles } from '../find-quiz-files.ts'
import { readHost } from '../host/address.ts'
import { type Comparison, compareWithHost, type Standing } from '../host/compare-with-host.ts'
import { findKnownKey } from '../host/find-author-key.ts'
import type { AddCommand, Run } from '../run.ts'
import type { Style, Terminal } from '../terminal.ts'
import { describeWait, failWithHost } from './host-failure.ts'

interface Options {
  to: string
  json?: true
}

const help = `
  same             the host has the version of the file
  local is newer   the host never had the version of the file: lede publish
  local is older   the host had the version of the file, and has another one now
  broken           the file has errors or tasks: lede check
  only here        not published
  only there       no such file
  withdrawn        the host has withdrawn it: lede publish --force brings it back

If an author key is set in LEDE_AUTHOR_KEY, the list also has the withdrawn quizzes that it may change, those that only classes take,
and the author of each.

Examples:
  lede list --to https://lede.example.workers.dev
  lede list quizzes/kursk-*.json --to http://localhost:8787 --json`

/** `lede list`: compares the quizzes of a host with the files. */
export const addList: AddCommand = (lede, run) => {
  lede
    .command('list')
    .summary('compares the quizzes of a host with the files')
    .description('Compares the quizzes of a host with the files here. Needs no key; with one it shows more.')
    .argument('[files...]', 'quiz files, folders or patterns (default: quizzes/)')
    .requiredOption('--to <url>', 'address of the host')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((files: string[], options: Options) => list(files, options, run))
}

async function list(named: readonly string[], options: Options, run: Run): Promise<void> {
  const host = readHost(options.to)
  const { terminal } = run
  try {
    const asking = { key: await findKnownKey(host), onWait: describeWait(terminal) }
    const files = await collectQuizFiles(named)
    const quizzes = await compareWithHost(files, host, asking, (compared) =>
      terminal.progress(`${compared} of ${files.length} quizzes compared …`),
    )
    if (options.json) terminal.print(`${JSON.stringify({ host: host.origin, quizzes }, undefined, 2)}\n`)
    else terminal.print(writeTable(quizzes, terminal))
  } catch (error) {
    failWithHost(error, run)
  }
}

const words: Record<Standing, { text: string; style: Style }> = {
  same: { text: 'same', style: 'dim' },
  newer: { text: 'local is newer', style: 'yellow' },
  older: { text: 'local is older', style: 'yellow' },
  broken: { text: 'broken', style: 'red' },
  'only-here': { text: 'only here', style: 'cyan' },
  'only-there': { text: 'only there', style: 'blue' },
  withdrawn: { text: 'withdrawn', style: 'dim' },
}

function writeTable(quizzes: readonly Comparison[], { paint }: Terminal): string {
  if (!quizzes.length) return 'There are no quizzes, neither here nor on the host.\n'
  const width = Math.max(...quizzes.map(({ quiz }) => quiz.length))
  const line = (standing: string, quiz: string, here = '', there = '', title = '') =>
    `${standing}  ${quiz.padEnd(width)}  ${here.padEnd(16)}  ${there.padEnd(16)}  ${title}`.trimEnd()
  const head = paint('dim', line(' '.repeat(14), 'quiz', 'version here', 'version there', 'title'))
  const rows = quizzes.map(({ quiz, standing, here, there, title = '', owner }) => {
    const { text, style } = words[standing]
    return line(paint(style, text.padEnd(14)), quiz, here, there, owner ? `${title} (${owner})` : title)
  })
  return `${[head, ...rows].join('\n')}\n`
}
