import { strings } from '../strings/items.ts'

/** What grading says of one part of an item: chosen and right, chosen and wrong, right but not chosen. */
export type Verdict = 'right' | 'wrong' | 'missed'

/** The verdict on something that could be chosen; undefined where there is nothing to say. */
export const judge = (chosen: boolean, correct: boolean): Verdict | undefined =>
  chosen ? (correct ? 'right' : 'wrong') : correct ? 'missed' : undefined

const tick = 'M2.5 8.5l4 4L13.5 4'
const box = 'M2 2h12v12H2z'
const shapes = {
  right: tick,
  missed: tick,
  wrong: 'M3.5 3.5l9 9m0-9l-9 9',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  open: 'M3 6l5 5 5-5',
  box,
  ticked: `${box}m3 6.5l2 2 4.5-5`,
}

/** A drawn sign, always beside words or a state that say the same. */
export const Sign = ({ shape }: { shape: keyof typeof shapes }) => (
  <svg class="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[shape]} />
  </svg>
)

interface MarkProps {
  verdict: Verdict
  /** Instead of the verdict's usual words. */
  words?: string | undefined
}

/** Right or wrong in words and by a sign, so that colour is never needed. */
export const Mark = ({ verdict, words = strings[verdict] }: MarkProps) => (
  <span class={`mark ${verdict}`}>
    <Sign shape={verdict} /> {words}
  </span>
)
