/** The cells of one row, or why they cannot be read. A quotation mark that is not in its place is part of the text. */
export function readCells(row: string, delimiter: string): string[] | string {
  const text = row.replace(/^\ufeff/, '')
  const cells: string[] = []
  for (let from = 0; from <= text.length; ) {
    const isQuoted = text[from] === '"'
    const after = isQuoted ? findEnd(text, from) : from
    if (after === undefined) return 'it opens a quotation mark that does not end'
    const next = text.indexOf(delimiter, after)
    const end = next < 0 ? text.length : next
    const rest = text.slice(after, end)
    if (rest.includes('\n')) return 'it is not one row'
    const content = isQuoted ? text.slice(from + 1, after - 1).replaceAll('""', '"') : ''
    cells.push(isQuoted && rest ? `"${content}"${rest}` : content + rest)
    from = end + delimiter.length
  }
  return cells
}

/** The index behind the mark that ends a quoted cell; undefined if none does. Two marks stand for one. */
function findEnd(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1
  return undefined
}
