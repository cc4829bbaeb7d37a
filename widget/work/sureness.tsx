import { Radio } from '../items/radio.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { responseTo, resultOf, type Sureness } from '../store/attempt.ts'
import { itemShown } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'

const levels = ['certain', 'fairly', 'guess'] as const

/** "How sure are you?", shown if the embed asks for it, before the item's result. Optional for the learner. */
export function AskSureness({ shown, asksSureness, work }: WorkProps, { strings }: Spoken) {
  const { attempt } = shown
  const id = itemShown(shown)?.id ?? ''
  if (!asksSureness || resultOf(attempt, id) || responseTo(attempt, id) === undefined) return null
  return (
    <fieldset class="sureness" part="sureness" key={id}>
      <legend>{strings.howSure}</legend>
      {levels.map((sureness) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: a radio button is one
        <label>
          <Radio
            name={`sureness-${id}`}
            value={sureness}
            checked={surenessOf(attempt, id) === sureness}
            onChange={() => work.steps.rateSureness(id, sureness)}
          />
          {strings[`sure-${sureness}`]}
        </label>
      ))}
    </fieldset>
  )
}

/** The number of right answers at each level of sureness. */
export function Calibration({ shown: { attempt, items } }: WorkProps, { strings }: Spoken) {
  const rows = levels.flatMap((sureness) => {
    const results = items.flatMap(({ id }) =>
      surenessOf(attempt, id) === sureness ? (resultOf(attempt, id) ?? []) : [],
    )
    const right = results.filter(({ score, maxScore }) => score >= maxScore).length
    return results.length > 0 ? [{ sureness, right, all: results.length }] : []
  })
  if (rows.length === 0) return null
  const certain = rows.find(({ sureness }) => sureness === 'certain')
  return (
    <section part="calibration">
      <h4>{strings.howWellYouKnew}</h4>
      <ul>
        {rows.map(({ sureness, right, all }) => (
          <li key={sureness}>
            <ChangingText>{strings.rightOf(strings[`sure-${sureness}`], right, all)}</ChangingText>
          </li>
        ))}
      </ul>
      {certain && (
        <p>
          <ChangingText>
            {certain.right < certain.all ? strings.certainSlips(certain.all - certain.right) : strings.noSlips}
          </ChangingText>
        </p>
      )}
    </section>
  )
}

/** Items may be called "constructor": only own fields count. */
const surenessOf = ({ sureness = {} }: { sureness?: Record<string, Sureness> }, item: string) =>
  Object.hasOwn(sureness, item) ? sureness[item] : undefined
