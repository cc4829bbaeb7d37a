import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { findRuns, middleOf, type Run } from './number-runs.ts'
import type { Responses } from './processing.ts'
import { type ItemReading, type Part, type Reading, roundShare } from './reading.ts'
import { breaks, type Wanted, wantedNumbers } from './wanted-numbers.ts'
import { elementsIn, textOf } from './xml.ts'

interface AcceptedNumber {
  value?: number
  tolerance?: number
  toleranceMode?: 'relative'
  min?: number
  max?: number
  any?: true
  weight?: number
  feedback?: string
}

interface RunEntry {
  run: Run
  entry: AcceptedNumber
  needed: boolean
}

/**
 * What an item accepts as a number. Between the numbers that its rules name, and the ends of their tolerances, nothing
 * can change; so one number from each stretch tells what the whole stretch earns, however the rules are written.
 */
export function readNumber(item: ItemReading, response: string, prompt: string): Reading {
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [Number(given)] })
  const declared = (item.processed.responses.get(response)?.correct?.items ?? []).map(Number)
  const wanted = wantedNumbers(item, response)
  const { runs, any } = findRuns(wanted, (given) => gradeStretch(item, toResponses(given)))
  const points = Math.max(0, ...runs.map(({ worth }) => worth))
  if (points === 0) throw new Refusal('names no number that earns points')
  const best = runs.filter(({ worth }) => worth === points)
  const first = best.find(({ from, to }) => declared.some((value) => value >= from && value <= to)) ?? best[0]
  const { right, rest } = describeRight(first as Run, wanted, declared)
  const { correctResponse, ...near } = right
  // What earns nothing must be said where any other number earns something.
  const anyEarns = any !== undefined && any.worth > 0
  const entries = [...runs, ...(any ? [any] : [])].map((run): RunEntry => {
    const share = Math.max(0, roundShare(run.worth / points))
    const weight = share === 1 ? {} : { weight: share }
    if (run === any) return { run, needed: run.worth > 0, entry: { any: true, weight: share } }
    if (run === first) return { run, needed: rest.length > 0, entry: rest[0] ?? { value: correctResponse, ...near } }
    return { run, needed: run.worth > 0 || anyEarns, entry: { ...describeRun(run, wanted), ...weight } }
  })
  const fields = {
    type: 'number' as const,
    prompt,
    ...right,
    ...readUnit(item),
    /** Known only when all feedback is told. What earns nothing stands only to be told something, or to be told nothing. */
    get accept() {
      const toldToAny = entries.some(({ entry }) => entry.any && entry.feedback !== undefined)
      const kept = entries.filter(
        ({ run, needed, entry }) => needed || entry.feedback !== undefined || (toldToAny && run !== first),
      )
      return kept.length > 0 ? kept.map(({ entry }) => entry) : undefined
    },
  }
  const parts = entries.map(
    ({ run, entry }): Part => ({
      responses: toResponses(run === first ? correctResponse : middleOf(run)),
      tell: (feedback) => {
        entry.feedback = [entry.feedback, feedback].filter(Boolean).join('\n')
      },
    }),
  )
  const probes = [...breaks(wanted), ...(any ? [middleOf(any)] : [])]
  return { fields, points, right: toResponses(correctResponse), toResponses, probes, parts }
}

/** What a number earns, and all outcomes of it, which tell what feedback is shown. */
function gradeStretch(item: ItemReading, given: Responses) {
  const outcomes = [...item.outcomes(given)].filter(([id]) => item.processed.outcomes.has(id))
  return { worth: item.grade(given), outcomes: JSON.stringify(outcomes) }
}

function readUnit(item: ItemReading): { unit?: string } {
  const written = elementsIn(item.element).find(({ attributes }) => attributes.class === 'unit')
  return written ? { unit: textOf(written).trim() } : {}
}

/** A run as the author wrote it, where a number with its tolerance says the same; else as a range. */
function describeRun({ from, to }: Run, wanted: readonly Wanted[]): AcceptedNumber {
  const written = wanted.find(
    ({ value, below, above }) => value - below === from && value + above === to && below === above,
  )
  if (written) return describeWanted(written)
  return { ...(Number.isFinite(from) && { min: from }), ...(Number.isFinite(to) && { max: to }) }
}

function describeWanted({ value, below, relative }: Wanted): AcceptedNumber {
  if (below === 0) return { value }
  return relative ? { value, tolerance: relative, toleranceMode: 'relative' } : { value, tolerance: below }
}

/** The right number; where a range is right, its best number, and the range beside it. */
function describeRight(run: Run, wanted: readonly Wanted[], declared: readonly number[]) {
  const { value, ...near } = describeRun(run, wanted)
  if (value !== undefined) {
    const { tolerance, toleranceMode } = near
    const right = { correctResponse: value, ...(tolerance && { tolerance }), ...(toleranceMode && { toleranceMode }) }
    return { right, rest: [] }
  }
  const named = [...declared, ...wanted.map(({ value }) => value)].find((value) => value >= run.from && value <= run.to)
  const middle = Number.isFinite(run.from + run.to)
    ? (run.from + run.to) / 2
    : Number.isFinite(run.from)
      ? run.from
      : run.to
  return { right: { correctResponse: named ?? middle }, rest: [near] }
}
