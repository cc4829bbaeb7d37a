/**
 * The number of typos between two words: a letter too many, one too few, a wrong one, or two neighbours
 * exchanged. The optimal string alignment distance (Damerau 1964; Wagner and Fischer's table with one more case).
 */
export function countTypos(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  const table = Array.from({ length: from.length + 1 }, (_, row) => [row])
  const at = (row: number, column: number) => table[row]?.[column] ?? column
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const isExchanged = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        ...(isExchanged ? [at(row - 2, column - 2) + 1] : []),
      ]
      table[row]?.push(Math.min(...ways))
    }
  }
  return at(from.length, to.length)
}
