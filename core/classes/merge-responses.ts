import type { Responses } from '../score-attempt.ts'

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** An item may have an id such as "constructor". */
const of = (responses: Responses, item: string) => (Object.hasOwn(responses, item) ? responses[item] : undefined)

/** Responses of two devices, item by item: what one device has changed since `base` wins, else what the other has. */
export function mergeResponses(mine: Responses, base: Responses, theirs: Responses): Responses {
  const merged = Object.keys({ ...theirs, ...mine }).map((item) => {
    const own = of(mine, item)
    return [item, isEqual(own, of(base, item)) ? of(theirs, item) : own] as const
  })
  return Object.fromEntries(merged.filter((entry) => entry[1] !== undefined)) as Responses
}
