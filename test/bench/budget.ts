/** One line of the table: what was measured and its budget. */
export interface Measurement {
  what: string
  budget: string
  measured: string
  /** Undefined where a figure has no budget. */
  met?: boolean
}

/** A measurement of a number that must not be above its budget. */
export const atMost = (what: string, measured: number, budget: number, unit: string): Measurement => ({
  what,
  budget: `≤ ${budget} ${unit}`.trim(),
  measured: `${Number.isInteger(measured) ? measured : measured.toFixed(2)} ${unit}`.trim(),
  met: measured <= budget,
})

/** Prints measurements as a table and answers whether all budgets are met. */
export function printTable(rows: readonly Measurement[]): boolean {
  const columns = ['what', 'budget', 'measured'] as const
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)))
  const line = (cells: string[]) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')
  console.log(`\n${line([...columns])}`)
  for (const row of rows) {
    const verdict = row.met === undefined ? '' : row.met ? 'met' : 'OVER'
    console.log(`${line(columns.map((column) => row[column]))}  ${verdict}`)
  }
  return rows.every(({ met }) => met !== false)
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
