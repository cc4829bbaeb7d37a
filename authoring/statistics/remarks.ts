import { leastForCertainty, leastForRemarks } from '../../core/item-statistics/certainty.ts'
import type { ItemFigures, OptionFigures } from '../../core/item-statistics/schema.ts'
import { correctResponseOf, type Item, scoreResponse } from '../../core/items/index.ts'

/** How much the figures of some attempts are worth. */
export type Certainty = 'too-few' | 'provisional' | 'plain'

export const certaintyOf = (attempts: number): Certainty =>
  attempts < leastForRemarks ? 'too-few' : attempts < leastForCertainty ? 'provisional' : 'plain'

/** What an author should look at. */
export interface Remark {
  kind: 'look-at-the-key' | 'key-never-chosen' | 'never-chosen' | 'better-learners-choose-it'
  text: string
  /** JSON pointer relative to the item. */
  pointer: string
}

/** The remarks on an item of a quiz; none for too few attempts. */
export function remarkOn(item: Item, figures: ItemFigures): Remark[] {
  if (certaintyOf(figures.attempts) === 'too-few') return []
  const { discriminationInterval } = figures
  const isReversed = discriminationInterval !== null && discriminationInterval.to < 0
  const options = (figures.options ?? []).flatMap((option) => remarkOnOption(item, option, figures.attempts))
  return isReversed ? [{ kind: 'look-at-the-key', text: reversed, pointer: '' }, ...options] : options
}

const reversed =
  'Look at the key: learners who earn more on the other questions earn less on this one. The key may be wrong, or the ' +
  'question misleading.'

function remarkOnOption(item: Item, option: OptionFigures, attempts: number): Remark[] {
  const found = findOption(item, option)
  if (!found) return []
  const { pointer, isRight } = found
  const remark = (kind: Remark['kind'], text: string): Remark[] => [{ kind, text, pointer }]
  const name = `"${option.option}"${option.gap === undefined ? '' : ` in the gap "${option.gap}"`}`
  if (option.attempts === 0 && attempts >= leastForCertainty) {
    return isRight
      ? remark('key-never-chosen', `Look at the key: none of ${attempts} chose ${name}, which counts as right.`)
      : remark('never-chosen', `None of ${attempts} chose ${name}: replace it, or leave it out.`)
  }
  if (isRight || option.discriminationInterval === null || option.discriminationInterval.from <= 0) return []
  const share = `${option.attempts} of ${attempts}`
  return remark(
    'better-learners-choose-it',
    `Better learners choose ${name} (${share}), which counts as wrong: check if it can be called right.`,
  )
}

interface FoundOption {
  pointer: string
  /** True if choosing it can earn something. */
  isRight: boolean
}

/** Undefined if the item has no such option. */
function findOption(item: Item, { option, gap }: OptionFigures): FoundOption | undefined {
  if (item.type === 'true-false') return { pointer: '', isRight: earns(item, option) }
  const lists: Record<string, readonly Weighed[]> =
    item.type === 'choice' || item.type === 'multiple-choice'
      ? { '/choices': item.choices }
      : item.type === 'hottext'
        ? { '/sentences': item.sentences }
        : item.type === 'inline-choice'
          ? Object.fromEntries(
              item.gaps.flatMap(({ id, choices }, at) => (id === gap ? [[`/gaps/${at}/choices`, choices]] : [])),
            )
          : {}
  for (const [list, choices] of Object.entries(lists)) {
    const at = choices.findIndex(({ id }) => id === option)
    const choice = choices[at]
    if (choice) return { pointer: `${list}/${at}`, isRight: (choice.weight ?? 0) > 0 || isKey(item, option, gap) }
  }
  return undefined
}

interface Weighed {
  id: string
  weight?: number | undefined
}

const earns = (item: Item, response: string) => scoreResponse(item, response, '') > 0

/** True if the correct response contains the option. */
function isKey(item: Item, option: string, gap: string | undefined): boolean {
  if (item.type === 'choice') return earns(item, option)
  const correct = correctResponseOf(item)
  if (Array.isArray(correct)) return correct.includes(option)
  return gap !== undefined && typeof correct === 'object' && correct[gap] === option
}
