import { ChoiceList, correctIds } from './choice-list.tsx'
import type { ItemViewProps } from './view.ts'

/** One choice out of several. */
export const ChoiceView = (props: ItemViewProps<'choice'>) => (
  <ChoiceList
    {...props}
    choices={props.item.choices}
    chosen={props.response === undefined ? [] : [props.response]}
    correct={correctIds(props.result)}
    onChosen={([chosen]) => props.onResponse(chosen)}
  />
)
