import { responseTo, resultOf, type Sureness } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import type { WorkProps } from './work-props.ts'

const levels = ['certain', 'fairly', 'guess'] as const

/** "How sure are you?", asked where the embed wants it, before the reveal; nobody has to say. */
export function AskSureness({ quiz, live }: WorkProps, { strings }: Spoken) {
  const id = quiz.item?.id ?? ''
  if (
    !quiz.embed.element.hasAttribute('sureness') ||
    resultOf(live.state, id) ||
    responseTo(live.state, id) === undefined
  )
    return null
  return (
    <fieldset class="sureness" part="sureness" key={id}>
      <legend>{strings.howSure}</legend>
      {levels.map((sureness) => (
        <label>
          <input
            type="radio"
            name={`sureness-${id}`}
            checked={surenessOf(live.state, id) === sureness}
            onChange={() => live.dispatch({ type: 'sureness', item: id, sureness })}
          />
          {strings[`sure-${sureness}`]}
        </label>
      ))}
    </fieldset>
  )
}

/** How well the learner knew what they know: of the answers at each level, how many were right. */
export function Calibration({ live }: WorkProps, { strings }: Spoken) {
  const rows = levels.flatMap((sureness) => {
    const results = live.items.flatMap(({ id }) =>
      surenessOf(live.state, id) === sureness ? (resultOf(live.state, id) ?? []) : [],
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
          <li>{strings.rightOf(strings[`sure-${sureness}`], right, all)}</li>
        ))}
      </ul>
      {certain && (
        <p>{certain.right < certain.all ? strings.certainSlips(certain.all - certain.right) : strings.noSlips}</p>
      )}
    </section>
  )
}

/** Items may be called "constructor": only own fields count. */
const surenessOf = ({ sureness = {} }: { sureness?: Record<string, Sureness> }, item: string) =>
  Object.hasOwn(sureness, item) ? sureness[item] : undefined
