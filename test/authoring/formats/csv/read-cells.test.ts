import { CsvError, parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCells } from '../../../../authoring/formats/csv/read-cells.ts'

/** The cells as a library reads them; undefined if it cannot. */
function readWithLibrary(row: string, delimiter: string): string[] | undefined {
  try {
    const [cells, more] = parse(row, { delimiter, relax_column_count: true, relax_quotes: true }) as string[][]
    return more ? undefined : cells
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

it.each([',', ';', '\t'])(
  'reads rows with the delimiter %j as csv-parse does, misplaced quotation marks too',
  (delimiter) => {
    const pieces = fc.constantFrom(delimiter, delimiter, '"', '"', '""', 'word', ' ', ',', ';', 'é')
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), (parts) => {
        const row = parts.join('')
        const cells = readCells(row, delimiter)
        expect([row, typeof cells === 'string' ? undefined : cells]).toEqual([row, readWithLibrary(row, delimiter)])
      }),
      { numRuns: 3000 },
    )
  },
)

it('keeps line ends in quoted cells, and refuses rows that are two or do not end', () => {
  expect(readCells('"a\nb",c', ',')).toEqual(['a\nb', 'c'])
  expect(readCells('a\nb,c', ',')).toBe('it is not one row')
  expect(readCells('a,"b', ',')).toBe('it opens a quotation mark that does not end')
})
