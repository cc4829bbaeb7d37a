import { type BankText, UnreadableBank } from '../format.ts'
import { readLines } from '../read-lines.ts'
import { exampleTable, knownColumn } from './columns.ts'
import { readCells } from './read-cells.ts'

/** The row that names the columns. */
export interface Header {
  delimiter: string
  names: string[]
  /** The line on which the next row begins, from 1. */
  next: number
}

/** How many rows may stand above the names: the templates of Kahoot and Blooket have a title and instructions there. */
const mostRowsAbove = 20

/** Finds the names of the columns. Throws `UnreadableBank` if a file has no such row. */
export async function findHeader({ file, read }: BankText): Promise<Header> {
  const lines: string[] = []
  for await (const line of readLines(read())) if (lines.push(line) >= mostRowsAbove * 4) break
  const delimiter = mostFrequent(lines[0] ?? '')
  const [first, next] = readRow(lines, 0, delimiter)
  if (typeof first === 'string')
    throw new UnreadableBank(`${file}: its first line, which names the columns, cannot be read: ${first}`)
  if (first.map(knownColumn).includes('prompt')) return { delimiter, names: first, next: next + 1 }
  const below = findBelow(lines, mostFrequent(lines.join('\n')))
  if (below) return below
  throw new UnreadableBank(describeHeader(file, first))
}

const mostFrequent = (text: string) =>
  [',', ';', '\t'].toSorted((a, b) => text.split(b).length - text.split(a).length)[0] as string

function findBelow(lines: readonly string[], delimiter: string): Header | undefined {
  for (let [from, row] = [0, 0]; from < lines.length && row < mostRowsAbove; row++) {
    const [cells, next] = readRow(lines, from, delimiter)
    if (typeof cells !== 'string' && isHeader(cells)) return { delimiter, names: cells, next: next + 1 }
    from = next
  }
  return undefined
}

/** Below other rows, a header must name more than a prompt, because "Question" may be any cell. */
function isHeader(cells: readonly string[]): boolean {
  const columns = cells.map(knownColumn)
  return columns.includes('prompt') && columns.some((name) => name === 'correct' || name?.startsWith('choice'))
}

const mostLinesOfRow = 12

/** The cells of the row that begins on a line, or why it has none, and the index of the line after it. */
function readRow(lines: readonly string[], from: number, delimiter: string): [cells: string[] | string, next: number] {
  const to = Math.min(lines.length, from + mostLinesOfRow)
  for (let next = from + 1; next <= to; next++) {
    const text = lines.slice(from, next).join('\n')
    if (text.split('"').length % 2 === 1) return [readCells(text || ' ', delimiter), next]
  }
  return [readCells(lines[from] || ' ', delimiter), from + 1]
}

function describeHeader(file: string, header: readonly string[]): string {
  const found = header.map((name) => `"${name.trim().slice(0, 40)}"`).slice(0, 8)
  return `${file}: its first line must name the columns, "prompt" among them; it says ${found.join(', ')}. A table looks like this:

${exampleTable}

\`lede import --help\` lists all columns.`
}
