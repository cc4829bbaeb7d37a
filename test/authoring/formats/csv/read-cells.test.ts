import { expect, it } from 'vitest'
import { readCells } from '../../../../authoring/formats/csv/read-cells.ts'

it('keeps line ends in quoted cells and misplaced quotation marks, and refuses rows that are two or do not end', () => {
  expect(readCells('\ufeff"a\nb",c', ',')).toEqual(['a\nb', 'c'])
  expect(readCells('a 5" nail;"say ""yes"""', ';')).toEqual(['a 5" nail', 'say "yes"'])
  expect(readCells('a\nb,c', ',')).toBe('it is not one row')
  expect(readCells('a,"b', ',')).toBe('it opens a quotation mark that does not end')
})
