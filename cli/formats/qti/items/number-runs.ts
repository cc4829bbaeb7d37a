import { centreOf, withoutDust } from '../../../../authoring/formats/answers/range.ts'
import { boundsOf, type NamedNumber } from './named-numbers.ts'

/** Neighbouring numbers with the same outcomes. */
export interface Run {
  from: number
  to: number
  score: number
  outcomes: string
  /** True if `from` belongs to this run, not to the one before. */
  closed: boolean
}

/** A number inside a run. */
export function middleOf({ from, to }: Run): number {
  if (from === to) return from
  if (!Number.isFinite(from)) return Number.isFinite(to) ? to - 1 - Math.abs(to) : 0
  return Number.isFinite(to) ? (from + to) / 2 : from + 1 + Math.abs(from)
}

type GradeNumber = (given: number) => Pick<Run, 'score' | 'outcomes'>

/** Finds the runs of all numbers. The outcomes that both ends share are those of any other number: `any`, not a run. */
export function findRuns(named: readonly NamedNumber[], grade: GradeNumber): { runs: Run[]; any?: Run } {
  const bounds = boundsOf(named)
  const ends = [Number.NEGATIVE_INFINITY, ...bounds, Number.POSITIVE_INFINITY]
  const stretches = ends.slice(1).flatMap((to, index) => {
    const from = ends[index] as number
    const between = { from, to, score: 0, outcomes: '', closed: false }
    const open = { ...between, ...grade(middleOf(between)) }
    return Number.isFinite(to) ? [open, { from: to, to, closed: true, ...grade(to) }] : [open]
  })
  const runs = joinRuns(stretches)
  const [low, high] = [runs[0], runs.at(-1)]
  if (!low || !high || low.outcomes !== high.outcomes) return { runs: arrange(runs) }
  const others = arrange(runs).filter(({ outcomes }) => outcomes !== low.outcomes)
  // From the last number that a tolerance reaches.
  return { runs: others, any: { ...high, from: bounds.at(-1) ?? 0 } }
}

function joinRuns(stretches: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    if (last && last.outcomes === stretch.outcomes) last.to = stretch.to
    else runs.push({ ...stretch })
  }
  return runs
}

/** In Lede both ends belong to a range; of two that touch, the one that contains the number must come first. */
function arrange(runs: readonly Run[]): Run[] {
  const arranged: Run[] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    arranged.splice(before && run.closed ? arranged.indexOf(before) : arranged.length, 0, run)
  }
  return arranged
}

/** An accepted number of the item that is being read. */
export interface AcceptedNumber {
  value?: number
  tolerance?: number
  toleranceMode?: 'relative'
  min?: number
  max?: number
  any?: true
  weight?: number
  feedback?: string
}

/** A run as a number with its tolerance, if the author wrote one that is equal; else as a range. */
export function describeRun({ from, to }: Run, named: readonly NamedNumber[]): AcceptedNumber {
  const written = named.find(
    ({ value, below, above }) => value - below === from && value + above === to && below === above,
  )
  if (written) return describeNamed(written)
  return {
    ...(Number.isFinite(from) && { min: withoutDust(from) }),
    ...(Number.isFinite(to) && { max: withoutDust(to) }),
  }
}

function describeNamed({ value, below, relative }: NamedNumber): AcceptedNumber {
  if (below === 0) return { value }
  return relative ? { value, tolerance: relative, toleranceMode: 'relative' } : { value, tolerance: below }
}

/** The right number; if a range is right, one number of it, and the range as `rest`. */
export function describeRight(run: Run, named: readonly NamedNumber[], declared: readonly number[]) {
  const { value, ...near } = describeRun(run, named)
  if (value !== undefined) {
    const { tolerance, toleranceMode } = near
    const right = { correctResponse: value, ...(tolerance && { tolerance }), ...(toleranceMode && { toleranceMode }) }
    return { right, rest: [] }
  }
  const { from, to } = run
  const inRange = [...declared, ...named.map(({ value }) => value)].find((value) => value >= from && value <= to)
  const middle = Number.isFinite(from + to) ? centreOf({ min: from, max: to }).value : Number.isFinite(from) ? from : to
  return { right: { correctResponse: inRange ?? middle }, rest: [near] }
}
