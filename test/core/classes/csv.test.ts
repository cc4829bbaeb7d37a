import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { writeCsv } from '../../../core/classes/csv.ts'

it('cells of a CSV file are read back as they were, with an apostrophe before a formula', () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']
  const plain = ['Ünal, "Ada"', "O'Brien", 'two\nlines', '  spaces ', '', 'a=b', '−5', 'עדה', ';']
  const csv = writeCsv([
    [...hostile, ...plain],
    ['x', 1.5, -2],
  ])
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  const read = parse(csv, { bom: true, relax_column_count: true, record_delimiter: '\r\n' })
  expect(read).toEqual([
    [...hostile.map((text) => `'${text}`), ...plain],
    ['x', '1.5', '-2'],
  ])
})
