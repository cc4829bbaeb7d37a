import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { type CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { type Bank, type Imported, UnreadableBank } from '../format.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { Refusal, toImported } from '../imported.ts'
import { openText } from '../read-text.ts'
import { exampleTable, knownColumn, type Row } from './columns.ts'
import { doubtGuess } from './guess-type.ts'
import { readRow } from './read-row.ts'

/** Reads a bank from a table whose first row names the columns. Throws `UnreadableBank` where there is no prompt. */
export async function readCsv(path: string): Promise<Bank> {
  const file = basename(path)
  const { encoding, delimiter, header } = await readHeader(path)
  const columns = header.map(knownColumn)
  if (!columns.includes('prompt')) throw new UnreadableBank(describeHeader(file, header))
  const unknown = header.filter((name, index) => name.trim() !== '' && columns[index] === undefined)
  return {
    head: {
      ...(encoding !== 'UTF-8' && { encoding }),
      ...(unknown.length > 0 && { notes: unknown.map((name) => `the column "${name}", which is not known`) }),
    },
    questions: readRows(path, delimiter, columns),
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

async function readHeader(path: string) {
  const { encoding, pieces } = await openText(path)
  let start = ''
  for await (const piece of pieces) {
    start += piece
    if (/[\r\n]/.test(start)) break
  }
  const line = /^[^\r\n]*/.exec(start)?.[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  const delimiter = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string
  const [header = []] = parseAtOnce(line, { ...options, delimiter }) as string[][]
  return { encoding, delimiter, header }
}

async function* readRows(
  path: string,
  delimiter: string,
  columns: readonly (string | undefined)[],
): AsyncGenerator<Imported> {
  const file = basename(path)
  const makeId = makeIds()
  const skipped: Imported[] = []
  const { pieces } = await openText(path)
  const records = Readable.from(pieces).pipe(
    parse({
      ...options,
      delimiter,
      from: 2,
      info: true,
      skip_records_with_error: true,
      on_skip: (error) =>
        void skipped.push({ place: { file, line: Number(error?.lines ?? 0) }, refused: describe(error) }),
    }),
  )
  let line = 2
  for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield* skipped.splice(0)
    yield readRecord({ file, line }, record, columns, makeId)
    line = info.lines + 1
  }
  yield* skipped
}

const describe = (error: CsvError | undefined) => `cannot be read as a row: ${error?.message ?? 'it is broken'}`

const imageNote = 'an image that the table only names: put its file into the folder "media" beside the quiz'

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
