import { CsvError, type Options, parse } from 'csv-parse/browser/esm/sync'
import { type Bank, type BankText, type Imported, UnreadableBank } from '../format.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { Refusal, toImported } from '../imported.ts'
import { readLines } from '../read-lines.ts'
import { exampleTable, knownColumn, type Row } from './columns.ts'
import { cutRows } from './cut-rows.ts'
import { doubtGuess } from './guess-type.ts'
import { readRow } from './read-row.ts'

/** Reads a bank from a table whose first row names the columns. Throws `UnreadableBank` where there is no prompt. */
export async function readCsv(text: BankText): Promise<Bank> {
  const { file, encoding } = text
  const { delimiter, header } = await readHeader(text)
  const columns = header.map(knownColumn)
  if (!columns.includes('prompt')) throw new UnreadableBank(describeHeader(file, header))
  const unknown = header.filter((name, index) => name.trim() !== '' && columns[index] === undefined)
  return {
    head: {
      ...(encoding && { encoding }),
      ...(unknown.length > 0 && { notes: unknown.map((name) => `the column "${name}", which is not known`) }),
    },
    questions: readRows(text, delimiter, columns),
  }
}

const options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 2_000_000,
} satisfies Options

function describeHeader(file: string, header: readonly string[]): string {
  const found = header.map((name) => `"${name.trim().slice(0, 40)}"`).slice(0, 8)
  return `${file}: its first line must name the columns, "prompt" among them; it says ${found.join(', ')}. A table looks like this:

${exampleTable}

\`lede import --help\` lists all columns.`
}

async function readHeader({ file, read }: BankText) {
  let start = ''
  for await (const piece of read()) {
    start += piece
    if (/[\r\n]/.test(start)) break
  }
  const line = /^[^\r\n]*/.exec(start)?.[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  const delimiter = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string
  const header = readCells(line || ' ', delimiter)
  if (typeof header === 'string')
    throw new UnreadableBank(`${file}: its first line, which names the columns, cannot be read: ${header}`)
  return { delimiter, header }
}

async function* readRows(
  { file, read }: BankText,
  delimiter: string,
  columns: readonly (string | undefined)[],
): AsyncGenerator<Imported> {
  const makeId = makeIds()
  const lines = readLines(read())
  await lines.next()
  for await (const { text, line, fault } of cutRows(lines, 2, delimiter, columns.length)) {
    const place = { file, line }
    const record = fault ?? readCells(text, delimiter)
    yield typeof record === 'string'
      ? { place, refused: `cannot be read as a row: ${record}` }
      : readRecord(place, record, columns, makeId)
  }
}

/** The cells of one row, or why they cannot be read. */
function readCells(row: string, delimiter: string): string[] | string {
  try {
    const [record, more] = parse(row, { ...options, delimiter }) as string[][]
    return record && !more ? record : 'it is not one row'
  } catch (error) {
    if (error instanceof CsvError) return error.message
    throw error
  }
}

const imageNote = 'an image that the table only names: put its file into the folder "media" next to the quiz'

function readRecord(
  place: { file: string; line: number },
  record: readonly string[],
  columns: readonly (string | undefined)[],
  makeId: MakeId,
): Imported {
  const row: Row = new Map()
  record.forEach((value, index) => {
    const column = columns[index]
    if (column && value.trim() !== '') row.set(column, value.replace(/^'(?=[=+@'\t\r-])/, ''))
  })
  try {
    const fields = { ...readRow(row), id: row.get('id')?.trim() || makeId(undefined) }
    return toImported(place, fields, { notes: [...doubtGuess(row), ...(row.has('image') ? [imageNote] : [])] })
  } catch (error) {
    if (error instanceof Refusal) return { place, refused: error.message }
    throw error
  }
}
