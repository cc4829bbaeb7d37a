import { ImportRefusal } from '../imported.ts'
import type { Row } from './columns.ts'

/** True for a number with a decimal comma. */
export const isDecimalComma = (written: string): boolean => /^-?\d+,\d+$/.test(written)

/** "1,250" is a thousand to some and one to others; a key must not depend on who reads it. */
const isDoubtful = (written: string) => /^-?[1-9]\d{0,2},\d{3}$/.test(written)

/** The number in a cell, if there is one. Throws `ImportRefusal` for any other text, and for an ambiguous number. */
export function readNumber(row: Row, name: string): number | undefined {
  const written = row.get(name)?.trim()
  if (!written) return undefined
  if (isDoubtful(written)) {
    const [whole, point] = [written.replace(',', ''), written.replace(',', '.')]
    throw new ImportRefusal(`its "${name}" is "${written}", which may be ${whole} or ${point}: write it as one of them`)
  }
  const number = Number(isDecimalComma(written) ? written.replace(',', '.') : written)
  if (Number.isFinite(number)) return number
  throw new ImportRefusal(`its "${name}" is "${written}", which is not a number`)
}
