/**
 * Reads names from a pasted or opened text: one a line. Of a table only the first columns with letters count ("7; Ada;
 * Lovelace" is "Ada Lovelace"); a byte order mark, quotation marks, numbering and empty lines are skipped.
 */
export const readNames = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(readLine)
    .filter((name) => name !== '')

/** A name is cut to so many characters: all names together must fit into the host's limit. */
const longest = 60

const readLine = (line: string): string =>
  line
    .split(/[\t;,]/)
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/^\d+\s*[.)]?\s*/, '')
        .trim(),
    )
    .filter((cell) => /\p{L}/u.test(cell))
    .slice(0, 2)
    .join(' ')
    .slice(0, longest)
