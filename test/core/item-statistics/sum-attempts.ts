import type { ItemSums } from '../../../core/item-statistics/sums.ts'

/** Points of one attempt on each item; undefined if it did not have the item. */
export type Row = (number | undefined)[]

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The sums of attempts, as the database keeps them. */
export function sumAttempts(rows: Row[]): ItemSums {
  const items = (rows[0] ?? []).map((_, at): ItemSums['items'][number] => {
    const had = rows.flatMap((row) => {
      const x = row[at]
      return x === undefined ? [] : [{ x, T: totalOf(row) }]
    })
    const of = (value: (one: { x: number; T: number }) => number) => sum(had.map(value))
    const sums = [
      of(({ x }) => x),
      of(({ x }) => x * x),
      of(({ x, T }) => x * T),
      of(({ T }) => T),
      of(({ T }) => T * T),
    ]
    return [`item-${at}`, had.length, ...(sums as [number, number, number, number, number]), []]
  })
  return { attempts: rows.length, items }
}

export const totalOf = (row: Row) => sum(row.map((x) => x ?? 0))
