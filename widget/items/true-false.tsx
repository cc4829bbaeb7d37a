import type { Spoken } from '../strings/language.ts'
import { ChoiceList, correctIds } from './choice-list.tsx'
import type { ItemViewProps } from './view.ts'

const truths = ['true', 'false', 'not-given'] as const

/** True or false, or "not given" if the item offers it. */
export const TrueFalseView = (props: ItemViewProps<'true-false'>, { strings }: Spoken) => (
  <ChoiceList
    short
    {...props}
    attributes={strings.attributes}
    choices={truths
      .slice(0, props.item.notGiven ? 3 : 2)
      .map((truth) => ({ id: truth, text: strings[`truth-${truth}`] }))}
    chosen={props.response === undefined ? [] : [String(props.response)]}
    correct={correctIds(props.result)}
    onChosen={([chosen]) => props.onResponse(truths.find((truth) => truth === chosen))}
  />
)
