import { certaintyOf } from '../../authoring/statistics/remarks.ts'
import { leastForCertainty, leastForRemarks } from '../../core/item-statistics/certainty.ts'
import type { Interval } from '../../core/item-statistics/intervals.ts'
import type { ItemStatistics } from '../../core/item-statistics/schema.ts'
import type { Terminal } from '../terminal.ts'
import { type LocatedFigures, missingOf } from './locate-figures.ts'

/** Formats the statistics of a file for people: a line about the quiz, then each item with its line and remarks. */
export function writeStatistics(
  file: string,
  statistics: ItemStatistics,
  items: readonly LocatedFigures[],
  { paint }: Pick<Terminal, 'paint'>,
): string {
  const head = `${paint('bold', file)}: ${describeAttempts(statistics.attempts)}`
  if (missingOf(statistics.attempts) > 0) return `${head}\n`
  const lines = items.flatMap((item) => [
    `${paint('bold', `${file}:${item.line}`)} ${item.id}: ${describeItem(item)}`,
    ...item.remarks.map(({ line, text }) => `  ${paint('yellow', `line ${line}:`)} ${text}`),
  ])
  return `${[head, `  ${describeReliability(statistics)}`, ...lines].join('\n')}\n`
}

function describeAttempts(attempts: number): string {
  const certainty = certaintyOf(attempts)
  if (certainty === 'too-few') return describeMissing(attempts)
  if (certainty === 'plain') return `${attempts} attempts.`
  return `${attempts} attempts. Provisional: ${leastForCertainty - attempts} more are needed to be sure.`
}

const describeMissing = (attempts: number) =>
  `${attempts} of the ${leastForRemarks} attempts that figures need; ${missingOf(attempts)} are missing.`

function describeReliability({ alpha, alphaInterval, standardError, items }: ItemStatistics): string {
  if (alpha === null || standardError === null)
    return 'No reliability: it needs two items, none of them drawn, and scores that differ.'
  const points = items.reduce((sum, item) => sum + item.points, 0)
  const error = `Standard error of a score: ${standardError.toFixed(1)} of ${Number(points.toFixed(1))} points.`
  return `Reliability (alpha) ${writeNumber(alpha)}${writeInterval(alphaInterval)}. ${error}`
}

function describeItem(item: LocatedFigures): string {
  if (item.certainty === 'too-few') return describeMissing(item.attempts)
  const { facility, facilityInterval, discrimination, discriminationInterval, effectiveWeight, alphaIfDeleted } = item
  const figures = [
    facility !== null && `${writePercent(facility)} of the points${writeInterval(facilityInterval, writePercent)}`,
    discrimination === null
      ? 'no discrimination (it needs points that differ, here and on the other questions)'
      : `discrimination ${writeNumber(discrimination)}${writeInterval(discriminationInterval)}`,
    effectiveWeight !== null && `effective weight ${writePercent(effectiveWeight)}`,
    alphaIfDeleted !== null && `alpha without it ${writeNumber(alphaIfDeleted)}`,
    item.certainty === 'provisional' && `provisional (${item.attempts} attempts)`,
  ]
  return figures.filter((figure) => figure !== false).join(', ')
}

const writePercent = (share: number) => `${Math.round(share * 100)} %`
const writeNumber = (figure: number) => figure.toFixed(2).replace(/^-(?=0\.00$)/, '')

const writeInterval = (interval: Interval | null, write: (bound: number) => string = writeNumber) =>
  interval === null ? '' : ` (${write(interval.from)} to ${write(interval.to)})`
