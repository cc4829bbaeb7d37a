import type { Item } from '../../core/items/index.ts'

/** What earns a part of the points, with that part in per cent. */
export const withShare = (text: string, weight = 1): string =>
  weight === 1 ? text : `${text} (${Math.round(100 * weight)} %)`

type NumberItem = Item<'number'>
type Accepted = NonNullable<NumberItem['accept']>[number]

/** The right number with its tolerance and unit, and whatever else earns points. */
export function numberInWords({ correctResponse, accept = [], unit, ...near }: NumberItem): string {
  const others = accept.flatMap(({ weight = 1, ...entry }) => (weight > 0 ? withShare(describe(entry), weight) : []))
  const numbers = [describe({ ...near, value: correctResponse }), ...others].join(' / ')
  return unit === undefined ? numbers : `${numbers} ${unit}`
}

function describe({ any, value, tolerance, toleranceMode, min, max }: Omit<Accepted, 'weight' | 'feedback'>): string {
  if (any) return '…'
  if (value === undefined) return `${min ?? '…'} – ${max ?? '…'}`
  if (!tolerance) return `${value}`
  return `${value} ± ${toleranceMode === 'relative' ? `${Number((100 * tolerance).toPrecision(12))} %` : tolerance}`
}

/** Every text that earns points; an ellipsis stands for any text. */
export const textInWords = ({ correctResponse, accept = [] }: Item<'text-entry'>): string =>
  [
    ...[correctResponse].flat(),
    ...accept.flatMap(({ text = '…', weight = 1 }) => (weight > 0 ? withShare(text, weight) : [])),
  ].join(' / ')
