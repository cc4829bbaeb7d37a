import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Quiz } from '../../../core/quiz.ts'
import type { Exported } from '../format.ts'
import { describeLost, describeLostHead } from '../lost.ts'
import { columnOrder } from './columns.ts'
import { writeRow } from './write-row.ts'

/** Writes a quiz as a table, an item in a row, with the columns that are needed. Everything of an item is kept. */
export async function writeCsv(id: string, quiz: Quiz): Promise<Exported> {
  const rows = quiz.items.map(writeRow)
  const columns = columnOrder.filter((name) => rows.some((row) => row.has(name)))
  const cells = rows.map((row) => columns.map((name) => guard(row.get(name) ?? '')))
  // Excel takes a file for UTF-8 by its byte-order mark only.
  const text = stringify([columns, ...cells], { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
  const images = new Set(quiz.items.flatMap(({ media }) => media?.src ?? []))
  const lost = [
    ...describeLostHead(quiz),
    ...(quiz.stimulus ? ['the quiz: its passage'] : []),
    'the quiz: its title and language',
    ...quiz.items.flatMap((item) => describeLost(item, ['choiceMedia'])),
    ...(images.size > 0 ? [`the quiz: its images, which the table only names: ${[...images].join(', ')}`] : []),
  ]
  return { files: [{ name: `${id}.csv`, bytes: new TextEncoder().encode(text) }], lost }
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe, which reading takes off again. */
const guard = (text: string) => (/^[=+@'\t\r-]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text)
