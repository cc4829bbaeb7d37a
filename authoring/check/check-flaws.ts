import { checkItem, type Item, itemSchema } from '../../core/items/index.ts'
import type { ParsedQuiz } from '../../core/parse-quiz.ts'
import { expandItem } from '../../core/short-forms.ts'
import { remove } from '../patch.ts'
import { isObject, valueAt } from '../pointer.ts'
import { type Advice, meantAt } from './advice.ts'
import { languageOf } from './check-evidence.ts'
import { asList } from './choice-ids.ts'
import type { WrittenItem, WrittenQuiz } from './flaws/flaw.ts'
import { flaws } from './flaws/index.ts'
import { nameItem } from './name-place.ts'
import { readPassage } from './passage.ts'
import type { Finding } from './problem.ts'
import { rules } from './rules.ts'

/** Item-writing flaws, except those that an item allows, and mistakes in the lists of allowed rules. */
export function checkFlaws(quiz: unknown, parsed: ParsedQuiz): Finding[] {
  const items = parsed.quiz?.items.map((item, index) => ({ item, index })) ?? readSoundItems(quiz)
  const allowed = listAllowed(items)
  // One object for all rules: their caches are keyed by it.
  const stimulus = readPassage(quiz)?.map(({ text }) => text)
  const written: WrittenQuiz = { language: languageOf(quiz), items, ...(stimulus && { stimulus }) }
  const found = flaws.flatMap((flaw) =>
    flaw.find(written).flatMap(({ index, pointer, detail, fix = flaw.fix, patch }): Finding[] => {
      const allowance = allowed.find((one) => one.index === index && one.rule === flaw.name)
      if (allowance) allowance.used = true
      const { name: rule, severity } = flaw
      return allowance
        ? []
        : [{ rule, severity, pointer, detail: `${nameItem(index, quiz)}: ${detail}`, fix, ...(patch && { patch }) }]
    }),
  )
  return [...found, ...allowed.filter(({ used }) => !used).map((one) => describeUnused(one, quiz))]
}

/** The valid items of an invalid quiz: a mistake in one item hides no flaws of the others. */
function readSoundItems(quiz: unknown): WrittenItem[] {
  const items: unknown[] = isObject(quiz) && Array.isArray(quiz.items) ? quiz.items : []
  return items.flatMap((value, index) => {
    const expanded = expandItem(value)
    const item: Item | undefined = itemSchema.safeParse(expanded.value).data
    return item && expanded.issues.length === 0 && checkItem(item).length === 0 ? [{ item, index }] : []
  })
}

interface Allowance {
  index: number
  rule: string
  pointer: string
  used: boolean
}

const listAllowed = (items: readonly WrittenItem[]): Allowance[] =>
  items.flatMap(({ item, index }) =>
    (item.allow ?? []).map(({ rule }, place) => ({
      index,
      rule,
      pointer: `/items/${index}/allow/${place}/rule`,
      used: false,
    })),
  )

function describeUnused({ index, rule, pointer }: Allowance, quiz: unknown): Finding {
  const known = rules.find(({ name }) => name === rule)
  const names = rules.filter(({ allowed }) => allowed).map(({ name }) => name)
  const detail = !known
    ? `there is no rule "${rule}"`
    : known.allowed
      ? `"${rule}" is allowed here, but does not fire`
      : `"${rule}" is not a matter of judgement and cannot be allowed`
  const list = `/items/${index}/allow`
  const isOnly = asList(valueAt(list, quiz)).length === 1
  const advice: Advice = known
    ? { fix: 'take it out', patch: remove(isOnly ? list : pointer.replace(/\/rule$/, '')) }
    : (meantAt(pointer, rule, names) ?? { fix: 'for a list of the rules: lede explain' })
  return { rule: 'allow', severity: 'warning', pointer, detail, ...advice }
}
