import type { TextFormat } from '../format.ts'
import { headText } from '../head-text.ts'
import { readCsv } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

/** A table of items, from any spreadsheet. */
export const csv: TextFormat = {
  name: 'csv',
  title: 'CSV, a table with an item in each row',
  endings: ['.csv', '.tsv'],
  recognises: (name, head) => /\.(csv|tsv)$/i.test(name) && /[,;\t]/.test(headText(head)),
  read: readCsv,
  write: writeCsv,
}
