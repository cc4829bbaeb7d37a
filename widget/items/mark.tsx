import type { Spoken } from '../strings/language.ts'

/** What grading says of one part of an item: chosen and right, wrong or right in part; right but not chosen. */
export type Verdict = 'right' | 'wrong' | 'partly' | 'missed'

/** The verdict on a choice; undefined where there is nothing to say. `score`: what it earned if not right. */
export const judge = (chosen: boolean, correct: boolean, score?: number | false): Verdict | undefined =>
  chosen ? (correct ? 'right' : score ? 'partly' : 'wrong') : correct ? 'missed' : undefined

/** A sign drawn as a path in a square of 16, always next to words or a state with the same meaning. */
export const Sign = ({ path }: { path: string }) => (
  <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
)

const tick = 'M2.5 8.5l4 4L13.5 4'
const cross = 'M3.5 3.5l9 9m0-9l-9 9'

interface MarkProps {
  verdict: Verdict
  /** Instead of the verdict's usual words. */
  words?: string | undefined
}

/** Right or wrong in words and by a sign, so that colour is never needed. */
export const Mark = ({ verdict, words }: MarkProps, { strings }: Spoken) => (
  <span class={`mark ${verdict}`} {...strings.attributes}>
    <Sign path={verdict === 'wrong' ? cross : tick} /> {words ?? strings[`mark-${verdict}`]}
  </span>
)
