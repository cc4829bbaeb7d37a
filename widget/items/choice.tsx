import { ChoiceList, correctIds } from './choice-list.tsx'
import type { ItemViewProps } from './view.ts'

/** One choice out of several. */
export const ChoiceView = ({ item, response, onResponse, result, id, labelledBy }: ItemViewProps<'choice'>) => (
  <ChoiceList
    id={id}
    labelledBy={labelledBy}
    choices={item.choices}
    chosen={response === undefined ? [] : [response]}
    correct={correctIds(result)}
    onChosen={([chosen]) => onResponse(chosen)}
  />
)
