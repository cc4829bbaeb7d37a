import type { Spoken } from '../strings/language.ts'

/** The verdict on one part of an item. Chosen: right, wrong or partly right. Not chosen but right: missed. */
export type Verdict = 'right' | 'wrong' | 'partly' | 'missed'

/** The verdict on a choice; undefined if neither chosen nor right. `score`: the points of a choice that is not right. */
export const judge = (chosen: boolean, correct: boolean, score?: number | false): Verdict | undefined =>
  chosen ? (correct ? 'right' : score ? 'partly' : 'wrong') : correct ? 'missed' : undefined

/** An icon from a path in a 16 by 16 box, always next to words or a state with the same meaning. */
export const Sign = ({ path }: { path: string }) => (
  <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d={path} />
  </svg>
)

export const tick = 'M2.5 8.5l4 4L13.5 4'
export const cross = 'M3.5 3.5l9 9m0-9l-9 9'

interface MarkProps {
  verdict: Verdict
  /** Instead of the verdict's usual words. */
  words?: string | undefined
}

/** The verdict in words and by an icon, so that it never depends on colour. */
export const Mark = ({ verdict, words }: MarkProps, { strings }: Spoken) => (
  <span class={`mark ${verdict}`} {...strings.attributes}>
    <Sign path={verdict === 'wrong' ? cross : tick} /> <span>{words ?? strings[`mark-${verdict}`]}</span>
  </span>
)

/** The verdict on an item without a response: neutral, since nothing was wrong in it. */
export const Unanswered = (_: object, { strings }: Spoken) => (
  <span class="mark" {...strings.attributes}>
    {strings['is-unanswered']}
  </span>
)
