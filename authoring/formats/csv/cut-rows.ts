/** The source of a row: one line, or several if a quoted field contains line ends. */
export interface CutRow {
  text: string
  /** The line on which it begins, from 1. */
  line: number
  /** Why it cannot be read. */
  fault?: string
}

/** The meaning of the quotation marks and delimiters of a line. */
interface Marks {
  fields: number
  /** True if a quoted field is open at its end; `literally` is the number of fields if its mark is text. */
  open: boolean
  literally: number
  /** A mark within a text that should end a field that was open before this line. */
  strayBefore: boolean
  /** The same of a field that began here, and has run over another field. */
  stray: boolean
}

const longestRow = 2_000_000

/**
 * Cuts the lines of a table into rows. A quotation mark without its partner would swallow all the rows up to the next
 * one in the file; so where a field runs over line ends, and what is in it looks like rows, the line is given up by
 * itself, and the next one is read as a row again. `width` is how many columns the table has.
 */
export async function* cutRows(
  lines: AsyncIterable<string>,
  from: number,
  delimiter: string,
  width: number,
): AsyncGenerator<CutRow> {
  const source = lines[Symbol.asyncIterator]()
  const ahead: string[] = []
  const at = async (index: number): Promise<string | undefined> => {
    while (ahead.length <= index) {
      const { done, value } = await source.next()
      if (done) return undefined
      ahead.push(value)
    }
    return ahead[index]
  }
  for (let line = from; (await at(0)) !== undefined; ) {
    const count = (await countOwnLines(at, delimiter, width)) ?? 0
    const text = ahead.splice(0, count || 1).join('\n')
    if (count === 0) yield { text, line, fault: unended }
    else if (text.trim() !== '') yield { text, line, ...(isCrowded(text, delimiter, width) && { fault: misplaced }) }
    line += count || 1
  }
}

const unended = 'it opens a quotation mark that does not end in this row'
const misplaced = 'one of its quotation marks ends in the middle of another field'

/** How many lines the row takes that begins with the first of them; undefined if a field has no end. */
async function countOwnLines(
  at: (index: number) => Promise<string | undefined>,
  delimiter: string,
  width: number,
): Promise<number | undefined> {
  let [open, fields, length, alike] = [false, 0, 0, true]
  for (let index = 0; ; index++) {
    const line = await at(index)
    if (line === undefined || length > longestRow) return undefined
    if (index === 0 && !line.includes('"')) return 1
    const marks = readMarks(line, delimiter, open)
    if (marks.strayBefore) return undefined
    alike &&= (index === 0 ? marks.literally : readMarks(line, delimiter, false).fields) === width
    // The line end in an open field separates two parts of one field.
    fields += marks.fields - (index > 0 ? 1 : 0)
    length += line.length
    open = marks.open
    if (!open) return index > 0 && (fields > width || alike) ? undefined : index + 1
  }
}

const isCrowded = (text: string, delimiter: string, width: number) => {
  const { stray, fields } = readMarks(text, delimiter, false)
  return stray && fields !== width
}

/** A mark opens a quoted field only where the field begins, and ends it only before a delimiter or the line's end. */
function readMarks(line: string, delimiter: string, wasOpen: boolean): Marks {
  const marks = { fields: 1, open: wasOpen, strayBefore: false, stray: false }
  // Delimiters in the quoted field that is open.
  let [isOld, isStart, delimiters] = [wasOpen, !wasOpen, 0]
  for (let at = 0; at < line.length; at++) {
    const mark = line[at]
    const next = line[at + 1]
    if (!marks.open) {
      if (mark === delimiter) marks.fields++
      if (mark === '"' && isStart) [marks.open, isOld, delimiters] = [true, false, 0]
      isStart = mark === delimiter
    } else if (mark === delimiter) delimiters++
    else if (mark === '"' && next === '"') at++
    else if (mark === '"') {
      marks.open = false
      if (next !== undefined && next !== delimiter && next !== '\n') {
        if (isOld) marks.strayBefore = true
        else marks.stray ||= delimiters > 0
      }
    }
  }
  return { ...marks, literally: marks.fields + (marks.open ? delimiters : 0) }
}
