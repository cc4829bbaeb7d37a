import type { ItemResult } from '../../../core/attempt.ts'
import type { AnyResponse, ItemTypeName, PublicItem } from '../../../core/items/index.ts'

/** Picks one of a list. */
export type Pick = <Value>(list: readonly Value[]) => Value | undefined

type Wrong<Item> = (item: Item, right: AnyResponse, pick: Pick) => AnyResponse | undefined

const otherThan = (choices: readonly { id: string }[], right: AnyResponse, pick: Pick) =>
  pick(choices.filter(({ id }) => ![right].flat().includes(id)))?.id

/** One pair of several leads to another target. */
function spoilPair(right: AnyResponse, source: string | undefined, target: string | undefined) {
  return source === undefined || target === undefined
    ? undefined
    : { ...(right as Record<string, string>), [source]: target }
}

/** One of a set is left out, or another one is in its place. */
const spoilSet: Wrong<{ choices: readonly { id: string }[] }> = ({ choices }, right, pick) => {
  const kept = (right as string[]).slice(1)
  const other = otherThan(choices, right, pick)
  return other === undefined ? kept : [...kept, other]
}

/** A wrong response of each type. */
const wrong: { [T in ItemTypeName]: Wrong<PublicItem<T>> } = {
  choice: ({ choices }, right, pick) => otherThan(choices, right, pick),
  'multiple-choice': spoilSet,
  'true-false': ({ notGiven }, right, pick) =>
    pick((notGiven ? ['true', 'false', 'not-given'] : ['true', 'false']).filter((each) => each !== String(right))),
  number: (_, right, pick) => Number(right) + (pick([1, 1, 2, 10]) ?? 1),
  'text-entry': (_, right, pick) => `${[right].flat()[0]} ${pick(['or so', 'or so', '(not sure)'])}`,
  order: (_, right) => {
    const [first = '', second = '', ...rest] = right as string[]
    return [second, first, ...rest]
  },
  match: ({ left, right: targets }, right, pick) => spoilPair(right, left[0]?.id, pick(targets)?.id),
  'inline-choice': ({ gaps }, right, pick) => {
    const gap = pick(gaps)
    const id = gap && (right as Record<string, string>)[gap.id]
    return gap && spoilPair(right, gap.id, otherThan(gap.choices, id ?? '', pick))
  },
  hottext: ({ sentences }, right, pick) => spoilSet({ choices: sentences }, right, pick),
}

/** A made-up response: right, or wrong in a plausible way. */
export function makeResponse<T extends ItemTypeName>(
  item: PublicItem<T> & { type: T },
  { correctResponse }: ItemResult,
  isRight: boolean,
  pick: Pick,
): AnyResponse | undefined {
  const right = item.type === 'text-entry' ? ([correctResponse].flat()[0] as AnyResponse) : correctResponse
  return isRight ? right : (wrong[item.type] as Wrong<PublicItem<T>>)(item, right, pick)
}
