import { Sign } from '../items/mark.tsx'
import type { Spoken } from '../strings/language.ts'
import { signs, type Tone } from './judge.ts'

const tones: readonly Tone[] = ['right', 'partly', 'wrong', 'unanswered']

/** A square for each verdict, in the order of the items; for screen readers, how many there are of each. */
export function Squares({ verdicts }: { verdicts: readonly Tone[] }, { strings }: Spoken) {
  const counts = tones.flatMap((tone) => {
    const count = verdicts.filter((verdict) => verdict === tone).length
    return count > 0 ? [`${strings[`is-${tone}`]}: ${strings.number(count)}`] : []
  })
  return (
    <div class="squares" role="img" aria-label={counts.join(', ')}>
      {verdicts.map((tone, index) => (
        <span key={index} class={tone} style={{ '--index': index }}>
          <Sign path={signs[tone]} />
        </span>
      ))}
    </div>
  )
}
