import { TextField } from './text-field.tsx'
import type { ItemViewProps } from './view.ts'

/** A number, typed as the learner writes numbers; the server reads it. */
export const NumberView = (props: ItemViewProps<'number'>) => (
  <TextField
    id={props.id}
    labelledBy={props.labelledBy}
    response={props.response}
    onResponse={props.onResponse}
    result={props.result}
    accepted={props.result ? [formatNumber(Number(props.result.correctResponse), props.language)] : []}
    unit={props.item.unit}
    inputMode="decimal"
    maxLength={200}
  />
)

/** As the language writes it, in full. Four digits stay together: they may be a year. */
const formatNumber = (number: number, language: string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 20, useGrouping: 'min2' }).format(number)
