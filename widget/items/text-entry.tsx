import { correctIds } from './choice-list.tsx'
import { TextField } from './text-field.tsx'
import type { ItemViewProps } from './view.ts'

/** A field for a short text. */
export const TextEntryView = (props: ItemViewProps<'text-entry'>) => (
  <TextField {...props} accepted={correctIds(props.result) ?? []} width="text" maxLength={1000} />
)
