import { breaks, type Wanted } from './wanted-numbers.ts'

/** A run of numbers that earn the same and are told the same, which `outcomes` stands for. */
export interface Run {
  from: number
  to: number
  worth: number
  outcomes: string
  /** Whether its least number belongs to it; if not, that belongs to the run before. */
  closed: boolean
}

/** A number inside a run. */
export function middleOf({ from, to }: Run): number {
  if (from === to) return from
  if (!Number.isFinite(from)) return Number.isFinite(to) ? to - 1 - Math.abs(to) : 0
  return Number.isFinite(to) ? (from + to) / 2 : from + 1 + Math.abs(from)
}

type GradeStretch = (given: number) => Pick<Run, 'worth' | 'outcomes'>

/**
 * Stretches of numbers, neighbours that come to the same made one. What holds at both ends holds for any other number:
 * it is `any`, and no run.
 */
export function findRuns(wanted: readonly Wanted[], grade: GradeStretch): { runs: Run[]; any?: Run } {
  const points = breaks(wanted)
  const ends = [Number.NEGATIVE_INFINITY, ...points, Number.POSITIVE_INFINITY]
  const stretches = ends.slice(1).flatMap((to, index) => {
    const from = ends[index] as number
    const between = { from, to, worth: 0, outcomes: '', closed: false }
    const open = { ...between, ...grade(middleOf(between)) }
    return Number.isFinite(to) ? [open, { from: to, to, closed: true, ...grade(to) }] : [open]
  })
  const runs = joinRuns(stretches)
  const [low, high] = [runs[0], runs.at(-1)]
  if (!low || !high || low.outcomes !== high.outcomes) return { runs: arrange(runs) }
  const others = arrange(runs).filter(({ outcomes }) => outcomes !== low.outcomes)
  return { runs: others, any: beyond(high, points) }
}

/** Both ends of a range belong to it here; so of two that touch, that to which the number belongs comes first. */
function arrange(runs: readonly Run[]): Run[] {
  const arranged: Run[] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    arranged.splice(before && run.closed ? arranged.indexOf(before) : arranged.length, 0, run)
  }
  return arranged
}

/** A run that goes on for ever, from a number on that no tolerance reaches. */
const beyond = (run: Run, points: readonly number[]): Run => ({ ...run, from: points.at(-1) ?? 0 })

function joinRuns(stretches: readonly Run[]): Run[] {
  const runs: Run[] = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    if (last && last.outcomes === stretch.outcomes) last.to = stretch.to
    else runs.push({ ...stretch })
  }
  return runs
}
