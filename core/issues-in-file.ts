import { idOfText } from './id-of-text.ts'
import type { Issue } from './items/item-type.ts'
import { pointIntoWritten } from './short-forms.ts'

/**
 * The issues of an expanded quiz as its author should read them: with pointers into the file, texts instead of ids that are
 * not in the file, and without those that follow from an issue of the expansion.
 */
export function issuesInFile(
  issues: readonly Issue[],
  unexpanded: readonly Issue[],
  written: unknown,
  value: unknown,
): Issue[] {
  const own = issues.filter(({ pointer }) => !followsFromKey(pointer, unexpanded, written, value))
  return [...unexpanded, ...own].map(({ pointer, detail }) => ({
    pointer: pointIntoWritten(written, pointer),
    detail: /"c[0-9a-f]{12}"/.test(detail) ? nameTexts(detail, value) : detail,
  }))
}

/** True for an issue of a key, or of weights next to it, if the key in `value` is not the file's. */
function followsFromKey(pointer: string, unexpanded: readonly Issue[], written: unknown, value: unknown): boolean {
  const [, item] = /^(\/items\/\d+)\/(?:correctResponse(?:\/|$)|.*\/weight$)/.exec(pointer) ?? []
  if (item === undefined) return false
  const key = `${item}/correctResponse`
  const isImplied = pointer.startsWith(key) && at(written, key) === undefined && at(value, key) !== undefined
  return isImplied || unexpanded.some((issue) => issue.pointer.startsWith(key))
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
      value,
    )

/** The detail with the texts of ids that were made from them. */
function nameTexts(detail: string, value: unknown): string {
  const texts = new Map<string, string>()
  const collect = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if ('id' in inner && 'text' in inner && typeof inner.text === 'string' && inner.id === idOfText(inner.text))
      texts.set(inner.id, inner.text)
    for (const one of Object.values(inner)) collect(one)
  }
  collect(value)
  return detail.replace(/"(c[0-9a-f]{12})"/g, (whole, id: string) => (texts.has(id) ? `"${texts.get(id)}"` : whole))
}
