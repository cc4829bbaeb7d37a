import { runsBothWays } from '../../core/content-language.ts'
import { inlineText } from '../../core/inline.ts'
import type { PublicChoice } from '../../core/items/fields.ts'
import { Value } from '../quiz/inline.tsx'
import type { Spoken } from '../strings/language.ts'
import { judge, Mark, Sign, Unanswered, type Verdict } from './mark.tsx'

/** A response of pairs: left to right, or gap to choice. */
export type Pairs = Record<string, string>

interface ChoiceSelectProps {
  choices: readonly PublicChoice[]
  chosen: string | undefined
  /** Id for its label. */
  id?: string
  /** Its accessible name, if it has no label. */
  name?: string
  /** Id of the message that asks for a choice, while it is shown. */
  message?: string | undefined
  /** Called with the id of the choice, or undefined to clear it. */
  onChosen: (id: string | undefined) => void
}

/**
 * A native select whose first option clears the choice. Browsers truncate long choices, so the visible text is an own
 * element that wraps, and the select lies over it, invisible but functional.
 */
export const ChoiceSelect = (
  { choices, chosen = '', id, name, message, onChosen }: ChoiceSelectProps,
  { strings }: Spoken,
) => (
  <span class="field select" part="field">
    <span aria-hidden="true" key={chosen} {...(chosen ? {} : strings.attributes)}>
      <Value source={textOf(choices, chosen) ?? strings.choose} />
    </span>
    <Sign path="M3 6l5 5 5-5" />
    <select
      id={id}
      aria-label={name}
      aria-invalid={message && !chosen ? true : undefined}
      aria-describedby={chosen ? undefined : message}
      value={chosen}
      onChange={(event) => onChosen(event.currentTarget.value || undefined)}
    >
      <option value="" {...strings.attributes}>
        {strings.choose}
      </option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id} dir={runsBothWays(choice.text) ? undefined : 'auto'}>
          {inlineText(choice.text)}
        </option>
      ))}
    </select>
  </span>
)

interface GradedChoiceProps {
  choices: readonly PublicChoice[]
  chosen: string | undefined
  correct: string | undefined
}

/** The chosen text with its mark, and the right choice after a wrong one. */
export const GradedChoice = ({ choices, chosen, correct }: GradedChoiceProps) => (
  <>
    {chosen === undefined && <Unanswered />}
    {[...new Set([chosen, correct])].map((id) => (
      <JudgedChoice key={id} text={textOf(choices, id)} verdict={judge(id === chosen, id === correct)} />
    ))}
  </>
)

function JudgedChoice(
  { text, verdict }: { text: string | undefined; verdict: Verdict | undefined },
  { strings }: Spoken,
) {
  if (text === undefined || !verdict) return null
  return (
    <>
      {' '}
      <span class={`card ${verdict}`}>
        <span>
          <Value source={text} />{' '}
          <Mark verdict={verdict} words={verdict === 'missed' ? strings.correctAnswer : undefined} />
        </span>
      </span>
    </>
  )
}

const textOf = (choices: readonly PublicChoice[], id: string | undefined) =>
  choices.find((choice) => choice.id === id)?.text

/** The pairs with one set or removed; undefined when all are removed. */
export function setPair(pairs: Pairs | undefined, source: string, target: string | undefined): Pairs | undefined {
  const { [source]: _, ...others } = pairs ?? {}
  const next = target === undefined ? others : { ...others, [source]: target }
  return Object.keys(next).length > 0 ? next : undefined
}
