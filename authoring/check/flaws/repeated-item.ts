import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import type { Flaw } from './flaw.ts'

const fold = (text: string) => plainText(text).toLowerCase().replace(/\s+/g, ' ')

/** The texts by which two items are the same task; ids, feedback and the order of choices do not matter. */
function taskOf(item: Item): string {
  const lists = Object.values(item).flatMap((list) => (Array.isArray(list) ? list : []))
  const texts = lists.flatMap((entry) =>
    typeof entry === 'object' && 'text' in entry ? [fold(String(entry.text))] : [],
  )
  const open = item.type === 'number' || item.type === 'text-entry' ? [JSON.stringify(correctResponseOf(item))] : []
  const gaps = item.type === 'inline-choice' ? [fold(item.text)] : []
  return JSON.stringify([item.type, fold(item.prompt), ...gaps, ...texts.sort(), ...open])
}

export const repeatedItem: Flaw = {
  name: 'repeated-item',
  title: 'An item is in the quiz twice',
  severity: 'warning',
  reason:
    'The same task counts twice, and a learner who got it wrong is marked down twice. Haladyna, Downing and Rodriguez (2002), ' +
    'guideline 4: keep the content of each item independent of the content of other items. Mostly it comes from copying an ' +
    'item and forgetting to change it, or from importing a bank twice.',
  fix: 'take one of them out',
  find: ({ items }) => {
    const seen = new Map<string, string>()
    return items.flatMap(({ item, index }) => {
      const task = taskOf(item)
      const earlier = seen.get(task)
      if (earlier === undefined) seen.set(task, item.id)
      return earlier === undefined
        ? []
        : [{ index, pointer: `/items/${index}/prompt`, detail: `this item asks the same as item "${earlier}"` }]
    })
  },
}
