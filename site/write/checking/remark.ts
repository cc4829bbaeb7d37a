import { remarkOn } from '../../../authoring/statistics/remarks.ts'
import type { Item } from '../../../core/items/index.ts'
import type { QuizFigures, Remarks } from './messages.ts'

/** The remarks of `lede statistics` on the items of a published quiz. */
export function remark({ source, figures }: QuizFigures): Remarks {
  return Object.fromEntries(
    figures.map((one) => {
      // A published item is complete.
      const item = source.items.find(({ id }) => id === one.id) as Item | undefined
      return [one.id, item ? remarkOn(item, one).map(({ text }) => text) : []]
    }),
  )
}
