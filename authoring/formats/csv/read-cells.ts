import { CsvError, type Options, parse } from 'csv-parse/browser/esm/sync'

const options = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 2_000_000,
} satisfies Options

/** The cells of one row, or why they cannot be read. */
export function readCells(row: string, delimiter: string): string[] | string {
  try {
    const [record, more] = parse(row, { ...options, delimiter }) as string[][]
    return record && !more ? record : 'it is not one row'
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'it opens a quotation mark that does not end' : error.message
  }
}
