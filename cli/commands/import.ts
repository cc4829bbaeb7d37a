import { stat } from 'node:fs/promises'
import { InvalidArgumentError, Option } from 'commander'
import { adviseLanguage, isKnownLanguage } from '../../authoring/check/known-language.ts'
import { columnHelp } from '../../authoring/formats/csv/columns.ts'
import { type BankFormat, UnreadableBank } from '../../authoring/formats/format.ts'
import { language } from '../../core/quiz.ts'
import { quizzesFolder } from '../find-quiz-files.ts'
import { describeForeignFile, formats, recogniseFormat } from '../formats/index.ts'
import { type BankReport, type ImportOptions, importBank, type Refused } from '../import/import-bank.ts'
import { printPlace } from '../import/notes.ts'
import { printReport } from '../import/print-report.ts'
import type { AddCommand, ExitCode, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { wrap } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  from?: string
  into: string
  size: number
  title?: string
  language?: string
  encoding?: string
  dryRun?: true
  json?: true
}

const width = 106

/** The columns with their meaning, which is indented if it takes more than one line. */
const describeColumns = () =>
  Object.entries(columnHelp)
    .map(([name, meaning]) => `  ${name.padEnd(15)} ${wrap(meaning, width, ' '.repeat(18))}`)
    .join('\n')

const help = `
Formats:
${formats.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')}

Each question becomes an item, or is listed with its position and the reason; losses of imported items are listed at the
end. Imported items have no evidence: quote in each what settles it, or let the quiz say "evidence": "none".
A heading of the bank begins a new quiz; so does a text without a question, as its passage, and every item beyond --size.
Existing files are never overwritten.

Columns of a CSV table, in any order; its first line names them:
${describeColumns()}

Examples:
  lede import bank.gift                          into quizzes/
  lede import --dry-run bank.xml                 shows the result, writes nothing
  lede import --into drafts --size 20 *.zip
  lede import --from csv --language ko list.txt
  lede import --json bank.xml | jq '.banks[].refusedQuestions[]'`

/** `lede import`: converts question banks of other systems to quizzes. */
export const addImport: AddCommand = (lede, run) => {
  lede
    .command('import')
    .summary('imports question banks: GIFT, Aiken, Moodle XML, QTI, H5P, CSV')
    .description('Imports question banks as quizzes, and reports the result of every question.')
    .argument('<files...>', 'question banks')
    .addOption(
      new Option('--from <format>', 'the format, if it is not recognised').choices(formats.map(({ name }) => name)),
    )
    .addOption(new Option('--into <folder>', 'folder for the quizzes').default(quizzesFolder, 'quizzes/'))
    .option('--size <items>', 'maximum number of items of a quiz', readSize, 50)
    .option('--title <title>', 'title of the quizzes (default: from the bank or its headings, or the name of its file)')
    .option('--language <tag>', 'their language, such as en or pt-BR', readLanguage)
    .option('--encoding <name>', 'encoding of their text, if it is not UTF-8 and was guessed wrong', readEncoding)
    .option('-n, --dry-run', 'writes nothing')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((files: string[], options: Options) => importFiles(files, options, run))
}

function readSize(written: string): number {
  const size = Number(written)
  if (Number.isInteger(size) && size >= 1 && size <= 200) return size
  throw new InvalidArgumentError('It must be a whole number from 1 to 200.')
}

function readLanguage(written: string): string {
  if (language.safeParse(written).success && isKnownLanguage(written)) return written
  throw new InvalidArgumentError(`Unknown language tag: ${adviseLanguage(written)}`)
}

function readEncoding(written: string): string {
  try {
    return new TextDecoder(written).encoding
  } catch {
    throw new InvalidArgumentError('Unknown encoding; examples are windows-1252, windows-1251, GB18030 and Shift_JIS.')
  }
}

async function importFiles(
  files: readonly string[],
  { dryRun, json, from, ...options }: Options,
  run: Run,
): Promise<void> {
  const banks: (Used | Unusable)[] = []
  for (const file of files) {
    banks.push(await importOne(file, from, { ...options, dryRun: dryRun === true }, json === true, run))
  }
  if (json) run.terminal.print(`${JSON.stringify({ banks }, undefined, 2)}\n`)
  run.exitCode = Math.max(...banks.map(judge)) as ExitCode
}

/** The result of importing a bank, as printed by --json, with all refused questions. */
type Used = BankReport & { refusedQuestions?: Refused[] }

/** A bank that could not be imported at all. */
interface Unusable {
  file: string
  unreadable: string
  /** True if the command was used wrongly, false if the bank is unreadable. */
  misused: boolean
}

/** The exit code of an import of this bank alone. */
function judge(bank: Used | Unusable): ExitCode {
  if ('unreadable' in bank) return bank.misused ? 2 : 1
  return bank.taken.length > 0 ? 2 : bank.refused > 0 ? 1 : 0
}

async function formatOf(file: string, from: string | undefined): Promise<BankFormat> {
  const kind = await stat(file).catch(() => undefined)
  if (!kind) throw new UsageError(`there is no file ${file}`)
  if (kind.isDirectory()) throw new UsageError(`${file} is a folder: name the banks in it`)
  const format = from ? formats.find(({ name }) => name === from) : await recogniseFormat(file)
  if (format) return format
  const foreign = describeForeignFile(file)
  if (foreign) throw new UsageError(`${file} ${foreign}`)
  throw new UsageError(
    `${file} has an unknown format; name it with --from ${formats.map(({ name }) => name).join(', ')}`,
  )
}

/** Imports a bank. An unreadable bank is reported, and the others are still imported. */
async function importOne(
  file: string,
  from: string | undefined,
  options: ImportOptions,
  json: boolean,
  { terminal }: Run,
): Promise<Used | Unusable> {
  const refused: Refused[] = []
  const refuse = ({ place, reason }: Refused) => {
    if (json) refused.push({ place, reason })
    else terminal.print(`${terminal.paint('red', 'refused')}  ${printPlace(place)}: ${reason}\n`)
  }
  const progress = (questions: number) => terminal.progress(`${showPath(file)}: ${questions} questions …`)
  try {
    const report = await importBank(file, await formatOf(file, from), options, { refuse, progress })
    if (json) return { ...report, refusedQuestions: refused }
    printReport(report, options, terminal)
    return report
  } catch (error) {
    const misused = error instanceof UsageError
    if (!misused && !(error instanceof UnreadableBank)) throw error
    if (!json) terminal.warn(`${terminal.paint('red', misused ? 'error:' : 'unreadable ')} ${error.message}\n`)
    return { file, unreadable: error.message, misused }
  }
}
