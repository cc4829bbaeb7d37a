import { correctResponseOf } from '../../../core/items/index.ts'
import { isHabit } from './by-chance.ts'
import type { Flaw, WrittenItem } from './flaw.ts'

const keyOf = ({ item }: WrittenItem) => (item.type === 'true-false' ? String(correctResponseOf(item)) : undefined)

export const sameTruth: Flaw = {
  name: 'same-truth',
  title: 'All statements are true, or all are false',
  severity: 'warning',
  reason:
    'After a few items students have noticed, and need not read the rest: it is Haladyna, Downing and Rodriguez (2002), ' +
    'guideline 20 (vary the location of the right answer), for statements. The rule fires if chance alone would do it in at ' +
    'most one quiz of twenty: from six statements on, or from four that offer "not given" too.',
  fix: 'reverse some of the statements; to keep it, allow it here',
  find: ({ items }) => {
    const statements = items.filter(({ item }) => item.type === 'true-false')
    const [first] = statements
    if (!first || !statements.every((one) => keyOf(one) === keyOf(first))) return []
    const responses = statements.map(({ item }) => (item.type === 'true-false' && item.notGiven ? 3 : 2))
    if (
      !isHabit(
        responses.map((count) => 1 / count),
        Math.min(...responses),
      )
    )
      return []
    const detail = `all ${statements.length} statements are ${keyOf(first)?.replace('-', ' ')}`
    return [{ index: first.index, pointer: `/items/${first.index}/prompt`, detail }]
  },
}
