import type { Tone } from './judge.ts'

/** The verdicts in the order of the items, over the progress line; the overview has them in words. */
export const Trail = ({ verdicts }: { verdicts: readonly (Tone | undefined)[] }) => (
  <div class="trail" aria-hidden="true" style={{ '--count': verdicts.length }}>
    {verdicts.map((tone, index) => (
      <span key={index} class={tone} />
    ))}
  </div>
)
