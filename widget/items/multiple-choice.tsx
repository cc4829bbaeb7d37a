import { ChoiceList, correctIds, orNothing } from './choice-list.tsx'
import type { ItemViewProps } from './view.ts'

/** Any number of choices out of several. */
export const MultipleChoiceView = (props: ItemViewProps<'multiple-choice'>) => (
  <ChoiceList
    several
    {...props}
    choices={props.item.choices}
    chosen={props.response ?? []}
    correct={correctIds(props.result)}
    onChosen={(ids) => props.onResponse(orNothing(ids))}
  />
)
