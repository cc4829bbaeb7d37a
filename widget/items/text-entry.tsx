import { correctIds } from './choice-list.tsx'
import { TextField } from './text-field.tsx'
import type { ItemViewProps } from './view.ts'

/** A word or a few, typed. */
export const TextEntryView = (props: ItemViewProps<'text-entry'>) => (
  <TextField
    id={props.id}
    labelledBy={props.labelledBy}
    response={props.response}
    onResponse={props.onResponse}
    result={props.result}
    accepted={correctIds(props.result) ?? []}
    language={props.language}
    inputMode="text"
    maxLength={1000}
  />
)
