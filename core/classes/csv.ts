/** Spreadsheets run a text that begins with one of these as a formula. */
const formula = /^[=+\-@\t\r]/

/** Writes rows as CSV (RFC 4180) with a byte order mark, which spreadsheets need to read UTF-8. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`

/** An apostrophe makes a spreadsheet take a formula as text. Numbers stay numbers. */
function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
