import { type Bank, type BankText, describeEncoding, type Imported, type QuestionPosition } from '../format.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { ImportRefusal, toImported } from '../imported.ts'
import { readLines } from '../read-lines.ts'
import { knownColumn, type Row, rowNumber, timeColumn } from './columns.ts'
import { cutRows } from './cut-rows.ts'
import { findHeader, type Header } from './find-header.ts'
import { doubtGuess } from './guess-type.ts'
import { readCells } from './read-cells.ts'
import { readRow } from './read-row.ts'

/** Reads a bank from a table that names its columns. Throws `UnreadableBank` if none of them is the prompt. */
export async function readCsv(text: BankText): Promise<Bank> {
  const header = await findHeader(text)
  const columns = header.names.map(knownColumn)
  const unknown = header.names.filter((name, index) => name.trim() !== '' && columns[index] === undefined)
  const notes = [
    ...unknown.map((name) => `the column "${name}", which is not known`),
    ...(columns.includes(timeColumn) ? ['the time limits: nothing is timed here'] : []),
  ]
  return {
    head: { ...describeEncoding(text), ...(notes.length > 0 && { notes }) },
    questions: readRows(text, header, columns),
  }
}

type Columns = readonly (string | undefined)[]

async function* readRows({ file, read }: BankText, header: Header, columns: Columns): AsyncGenerator<Imported> {
  const makeId = makeIds()
  const lines = readLines(read())
  for (let line = 1; line < header.next; line++) await lines.next()
  for await (const { text, line, fault } of cutRows(lines, header.next, header.delimiter, columns.length)) {
    const place = { file, line }
    const record = fault ?? readCells(text, header.delimiter)
    if (typeof record === 'string') yield { place, refused: `cannot be read as a row: ${record}` }
    else {
      const row = toRow(record, columns)
      if (row.size > 0 && !isInstruction(record)) yield readOne(place, row, makeId)
    }
  }
}

/** True for the row of a template that explains its columns. */
const isInstruction = (record: readonly string[]) => record.some((cell) => /^text of the question\b/i.test(cell.trim()))

const imageNote = 'an image that the table only names: put its file into the folder "media" next to the quiz'

/** The filled cells of known columns. An apostrophe before a formula sign is the mark of a text. */
function toRow(record: readonly string[], columns: Columns): Row {
  const row: Row = new Map()
  record.forEach((value, index) => {
    const column = columns[index]
    if (column && column !== rowNumber && value.trim() !== '') row.set(column, value.replace(/^'(?=[=+@'\t\r-])/, ''))
  })
  return row
}

function readOne(place: QuestionPosition, row: Row, makeId: MakeId): Imported {
  try {
    const fields = { ...readRow(row), id: row.get('id')?.trim() || makeId(undefined) }
    return toImported(place, fields, { notes: [...doubtGuess(row), ...(row.has('image') ? [imageNote] : [])] })
  } catch (error) {
    if (error instanceof ImportRefusal) return { place, refused: error.message }
    throw error
  }
}
