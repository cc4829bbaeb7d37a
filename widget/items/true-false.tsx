import type { Spoken } from '../strings/language.ts'
import { ChoiceList, correctIds } from './choice-list.tsx'
import type { ItemViewProps } from './view.ts'

const truths = ['true', 'false', 'not-given'] as const

/** True or false, or, if the item offers it, not said in the passage. */
export const TrueFalseView = (
  { item, response, onResponse, result, id, labelledBy }: ItemViewProps<'true-false'>,
  { strings }: Spoken,
) => (
  <ChoiceList
    short
    attributes={strings.attributes}
    id={id}
    labelledBy={labelledBy}
    choices={truths.slice(0, item.notGiven ? 3 : 2).map((truth) => ({ id: truth, text: strings[truth] }))}
    chosen={response === undefined ? [] : [String(response)]}
    correct={correctIds(result)}
    onChosen={([chosen]) => onResponse(truths.find((truth) => truth === chosen))}
  />
)
