import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Option } from 'commander'
import { readExportable } from '../export/read-exportable.ts'
import { findQuizFiles } from '../find-quiz-files.ts'
import type { BankFormat, Exported, ReadMedia } from '../formats/format.ts'
import { exportFormats, findFormat } from '../formats/index.ts'
import type { AddCommand, Run } from '../run.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  to: string
  out?: string
  json?: true
}

const help = `
Formats:
${exportFormats.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}

Says at the end what the format could not hold. A draft without evidence can be exported too.

Examples:
  lede export quizzes/kursk-engineers.json --to moodle       into kursk-engineers.xml here
  lede export quizzes/kursk-engineers.json --to qti --out package.zip
  lede export --to csv --json quizzes/*.json`

/** `lede export`: quizzes in the formats of other systems. */
export const addExport: AddCommand = (lede, run) => {
  lede
    .command('export')
    .summary('writes quizzes in formats of other systems')
    .description('Writes quizzes in formats of other systems, and says what these could not hold.')
    .argument('<quizzes...>', 'quiz files, folders or patterns')
    .addOption(
      new Option('--to <format>', 'the format').choices(exportFormats.map(({ name }) => name)).makeOptionMandatory(),
    )
    .option('--out <file>', 'where to write it, for one quiz that makes one file (default: its id, in this folder)')
    .option('--json', 'for a program')
    .addHelpText('after', help)
    .action((named: string[], options: Options) => exportQuizzes(named, options, run))
}

async function exportQuizzes(named: readonly string[], { to, out, json }: Options, run: Run): Promise<void> {
  const format = findFormat(to) as BankFormat
  const files: string[] = []
  for await (const file of findQuizFiles(named)) files.push(file)
  if (out && files.length > 1) throw new UsageError('--out is for one quiz; several are named after their ids')
  const reports: { quiz: string; files?: string[]; lost?: string[]; refused?: string }[] = []
  for (const file of files) {
    const quiz = basename(file, '.json')
    const read = await readExportable(file)
    if ('problem' in read) {
      reports.push({ quiz, refused: read.problem })
      if (!json) run.terminal.print(`${run.terminal.paint('red', 'refused')}  ${relative('', file)}: ${read.problem}\n`)
      run.exitCode = 1
      continue
    }
    const exported = (await format.write?.(quiz, read.quiz, mediaBeside(file))) as Exported
    const paths = await writeFiles(exported, out)
    reports.push({ quiz, files: paths, lost: exported.lost })
    if (!json) printExported(paths, exported, format, run)
  }
  if (json) run.terminal.print(`${JSON.stringify({ quizzes: reports }, undefined, 2)}\n`)
}

/** Images stand in `media` beside the quizzes. */
const mediaBeside =
  (file: string): ReadMedia =>
  (src) =>
    readFile(join(dirname(file), src)).catch(() => undefined)

async function writeFiles({ files }: Exported, out: string | undefined): Promise<string[]> {
  if (out && files.length > 1) throw new UsageError('--out is for one file, and this format makes several')
  const paths: string[] = []
  for (const { name, bytes } of files) {
    const path = out ?? name
    await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path} cannot be written (${error.code})`)
    })
    paths.push(path)
  }
  return paths
}

function printExported(paths: readonly string[], { lost }: Exported, { title }: BankFormat, { terminal }: Run): void {
  for (const path of paths) terminal.print(`${terminal.paint('green', 'written')}  ${path}\n`)
  if (lost.length > 0) terminal.print(`What ${title} could not hold:\n${lost.map((what) => `  ${what}\n`).join('')}`)
}
