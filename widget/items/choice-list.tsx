import type { ItemResult } from '../../core/attempt.ts'
import type { ContentLanguage } from '../../core/content-language.ts'
import type { PublicChoice } from '../../core/items/fields.ts'
import { ChoiceText } from '../quiz/picture.tsx'
import type { Spoken } from '../strings/language.ts'
import { judge, Mark } from './mark.tsx'
import { Radio } from './radio.tsx'

interface ChoiceListProps {
  id: string
  labelledBy: string
  choices: readonly PublicChoice[]
  /** Id of the message that asks for a choice, while it is shown. */
  message?: string | undefined
  /** Ids of the chosen choices. */
  chosen: readonly string[]
  /** Ids of the right choices, once graded. */
  correct: readonly string[] | undefined
  /** The item's result, once graded. A single choice may be partly right. */
  result?: ItemResult | undefined
  /** True if several may be chosen. */
  several?: boolean
  /** Shows short choices side by side if there is room. */
  short?: boolean
  /** Language of the choices, if not that of the quiz. */
  attributes?: ContentLanguage
  /** Takes the chosen ids, in the order of the choices. */
  onChosen: (ids: string[]) => void
}

/** A list of radio buttons or check boxes; each full row is the label of its input. */
export function ChoiceList(props: ChoiceListProps) {
  const { labelledBy, message, choices, several, short, attributes } = props
  return (
    <fieldset
      class={short ? 'choices short' : 'choices'}
      role={several ? undefined : 'radiogroup'}
      aria-labelledby={labelledBy}
      aria-invalid={message && !several ? true : undefined}
      aria-describedby={message}
      {...attributes}
    >
      {choices.map((choice) => (
        <ChoiceRow key={choice.id} {...props} choice={choice} />
      ))}
    </fieldset>
  )
}

function ChoiceRow(
  { id, choices, chosen, correct, result, several, onChosen, choice }: ChoiceListProps & { choice: PublicChoice },
  { strings }: Spoken,
) {
  const isChosen = chosen.includes(choice.id)
  const verdict = correct && judge(isChosen, correct.includes(choice.id), !several && result?.score)
  const input = {
    name: id,
    value: choice.id,
    checked: isChosen,
    ...keepWhen(correct),
    onChange: () => onChosen(several ? toggle(choices, chosen, choice.id) : [choice.id]),
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: a radio button is one
    <label class={`card ${isChosen ? 'chosen' : ''} ${verdict ?? ''}`} part="choice">
      {several ? <input {...input} type="checkbox" /> : <Radio {...input} />}
      <span>
        <ChoiceText choice={choice} />{' '}
        {verdict && (
          <Mark verdict={verdict} words={several || verdict !== 'missed' ? undefined : strings.correctAnswer} />
        )}
      </span>
    </label>
  )
}

/** Makes graded inputs read-only. `disabled` would hide them from keyboard and screen reader. */
export const keepWhen = (graded: unknown) =>
  graded ? { 'aria-disabled': true, onClick: (event: Event) => event.preventDefault() } : {}

/** The chosen ids with one added or removed, in the order of the list. */
export const toggle = (list: readonly PublicChoice[], chosen: readonly string[], id: string): string[] =>
  list.map((choice) => choice.id).filter((each) => chosen.includes(each) !== (each === id))

/** Ids of a correct response, one id or a list; undefined until there is a result. */
export const correctIds = (result: { correctResponse: unknown } | undefined): string[] | undefined =>
  result && [result.correctResponse].flat().map(String)

/** An empty choice is no response. */
export const orNothing = (ids: string[]): string[] | undefined => (ids.length > 0 ? ids : undefined)
