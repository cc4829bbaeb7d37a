import { leastForCertainty, leastForRemarks } from '../../core/item-statistics/certainty.ts'
import { collectQuizFiles } from '../find-quiz-files.ts'
import { readHost } from '../host/address.ts'
import { findAuthorKey } from '../host/find-author-key.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { locateFigures } from '../statistics/locate-figures.ts'
import { type Read, readStatistics } from '../statistics/read-statistics.ts'
import { writeStatistics } from '../statistics/write-statistics.ts'
import { UsageError } from '../usage-error.ts'
import { describeWait, failWithHost } from './host-failure.ts'

interface Options {
  to?: string
  json?: true
}

const help = `
Each figure is printed with its interval of 95 %. From ${leastForRemarks} attempts the figures are provisional, from ${leastForCertainty} they are plain; below that the
number of missing attempts is printed. The figures are those of the version that the file has: a changed file begins again at 0.

  % of the points    how much of its points learners earn on average
  discrimination     whether learners who do well on the other questions do well on this one: -1 to 1, 0.2 and more is good
  effective weight   how much of the differences between scores comes from the question
  alpha without it   reliability of the other questions: higher than that of the quiz if the question disturbs

The author key is read from LEDE_AUTHOR_KEY, for localhost from the file that "npm run dev" creates, or else prompted for.

Examples:
  lede statistics quizzes/kursk-engineers.json --to https://lede.example.workers.dev
  lede statistics --to http://localhost:8787 --json | jq '.quizzes[].items[] | select(.remarks != [])'`

/** `lede statistics`: prints how well each item works, next to its line. */
export const addStatistics: AddCommand = (lede, run) => {
  lede
    .command('statistics')
    .summary('shows how well each item works, and what to look at')
    .description(
      'Reads the item statistics of published quizzes from a host, and prints them next to the lines of the files.',
    )
    .argument('[files...]', 'quiz files, folders or patterns (default: quizzes/)')
    .option('--to <url>', 'address of the host (required)')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((files: string[], options: Options) => showStatistics(files, options, run))
}

async function showStatistics(named: readonly string[], options: Options, run: Run): Promise<void> {
  const { terminal } = run
  if (options.to === undefined) {
    throw new UsageError('Name the host that has the attempts, such as --to https://lede.example.workers.dev')
  }
  const host = readHost(options.to)
  const files = await collectQuizFiles(named)
  const all: object[] = []
  try {
    const key = await findAuthorKey(host)
    for (const file of files) {
      const read = await readStatistics(file, { host, key, onWait: describeWait(terminal) })
      if ('detail' in read) run.exitCode = 1
      if (options.json) all.push(toJson(file, read))
      else print(file, read, run)
    }
  } catch (error) {
    return failWithHost(error, run)
  }
  if (options.json) terminal.print(`${JSON.stringify({ host: host.origin, quizzes: all }, undefined, 2)}\n`)
}

function print(file: string, read: Read, { terminal }: Run): void {
  if ('detail' in read) {
    terminal.warn(`${terminal.paint('red', 'error:')} ${read.detail}\n`)
    return
  }
  const { local, statistics } = read
  terminal.print(writeStatistics(showPath(file), statistics, locateFigures(local, statistics), terminal))
}

function toJson(file: string, read: Read): object {
  const named = { quiz: read.local.id, file: showPath(file) }
  if ('detail' in read) return { ...named, detail: read.detail }
  const { id: _, ...statistics } = read.statistics
  return { ...named, ...statistics, items: locateFigures(read.local, read.statistics) }
}
