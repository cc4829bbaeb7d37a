import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Option } from 'commander'
import type { QuizProblem } from '../../authoring/check/problem.ts'
import type { ExportFormat, ReadMedia } from '../../authoring/formats/format.ts'
import { writeProblem } from '../check/report/text.ts'
import { readExportable } from '../export/read-exportable.ts'
import { scorm } from '../export/scorm.ts'
import { writeFiles } from '../export/write-files.ts'
import { collectQuizFiles } from '../find-quiz-files.ts'
import { exportFormats } from '../formats/index.ts'
import { toPublishedFields } from '../published-fields.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  to: string
  host?: string
  passMark?: string
  out?: string
  force?: true
  json?: true
}

const help = `
Formats:
${[...exportFormats, scorm].map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}

A SCORM package holds no questions: it shows the quiz that --host has published, in the version that is current when a learner
begins, and reports score and answers to the learning platform. Publish the quiz first.

The report lists what the format cannot hold; the exit code is 1 if complete items are missing. Drafts without evidence can be
exported. Existing files are overwritten only with --force.

Examples:
  lede export quizzes/kursk-engineers.json --to moodle       into kursk-engineers.xml here
  lede export quizzes/kursk-engineers.json --to qti --out package.zip
  lede export --to csv --json quizzes/*.json
  lede export quizzes/kursk-engineers.json --to scorm --host https://lede.example.workers.dev --pass-mark 60`

/** `lede export`: quizzes in the formats of other systems. */
export const addExport: AddCommand = (lede, run) => {
  lede
    .command('export')
    .summary('exports quizzes to formats of other systems')
    .description('Exports quizzes to formats of other systems, and lists what is lost.')
    .argument('<quizzes...>', 'quiz files, folders or patterns')
    .addOption(
      new Option('--to <format>', 'the format')
        .choices([...exportFormats, scorm].map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--host <url>', 'for scorm: address of the host that has published the quiz')
    .option('--pass-mark <number>', 'for scorm: score out of 100 that passes (default: handing in completes)')
    .option('--out <file>', 'output file, for one quiz that makes one file (default: its id, in this folder)')
    .option('-f, --force', 'overwrites existing files')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((named: string[], options: Options) => exportQuizzes(named, options, run))
}

/** The result of exporting one quiz. */
interface Report {
  quiz: string
  refused?: string
  /** The problems found by the check, if the quiz was refused because of its content. */
  problems?: QuizProblem[]
  files?: string[]
  /** The number of items in the quiz, and of those in the files. */
  items?: number
  written?: number
  lost?: string[]
}

async function exportQuizzes(named: readonly string[], options: Options, run: Run): Promise<void> {
  const { out, json } = options
  const format = findFormat(options)
  const files = await collectQuizFiles(named)
  if (out && files.length > 1) throw new UsageError('--out is for one quiz; several are named after their ids')
  const reports: Report[] = []
  for (const [index, file] of files.entries()) {
    const report = await exportQuiz(file, format, options)
    reports.push(report)
    if (report.refused !== undefined || report.written !== report.items) run.exitCode = 1
    if (!json) printReport(report, showPath(file), run.terminal)
    run.terminal.progress(`${index + 1} of ${files.length} quizzes exported …`)
  }
  if (json) run.terminal.print(`${JSON.stringify({ quizzes: reports.map(toJson) }, undefined, 2)}\n`)
}

function findFormat({ to, host, passMark }: Options): ExportFormat {
  if (to === scorm.name) return scorm.forHost(host, passMark)
  if (host ?? passMark) throw new UsageError('--host and --pass-mark are for --to scorm')
  return exportFormats.find(({ name }) => name === to) as ExportFormat
}

const toJson = ({ problems, ...report }: Report) =>
  problems ? { ...report, problems: problems.map(toPublishedFields) } : report

async function exportQuiz(file: string, format: ExportFormat, { out, force }: Options): Promise<Report> {
  const quiz = basename(file, '.json')
  const read = await readExportable(file)
  if ('problems' in read) return { quiz, refused: 'it has errors', problems: read.problems }
  const exported = await format.write(quiz, read.quiz, mediaBeside(file))
  const done = await writeFiles(exported.files, { out, force: force === true })
  if ('taken' in done) return { quiz, refused: `${done.taken} already exists; --force overwrites it` }
  const items = read.quiz.items.length
  const { lost, omitted = [] } = exported
  return { quiz, files: done.paths, items, written: items - omitted.length, lost }
}

/** Reads images from the folder `media` next to the quizzes. */
const mediaBeside =
  (file: string): ReadMedia =>
  (src) =>
    readFile(join(dirname(file), src)).catch(() => undefined)

function printReport(report: Report, file: string, terminal: Terminal): void {
  const { print, paint } = terminal
  const { refused, problems = [], files = [], items, written, lost = [] } = report
  const count = written === items ? '' : `  ${paint('yellow', `${written} of ${items} items`)}`
  if (refused !== undefined) print(`${paint('red', 'refused')}  ${file}: ${refused}\n`)
  else if (files.length === 0) print(`${paint('red', 'nothing')}  of ${file} can be written\n`)
  for (const problem of problems) print(writeProblem(file, problem, terminal))
  for (const path of files) print(`${paint('green', 'written')}  ${path}${count}\n`)
  if (lost.length > 0) print(`Lost:\n${lost.map((what) => `  ${what}\n`).join('')}`)
}
