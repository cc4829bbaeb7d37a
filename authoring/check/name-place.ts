import { isObject, readPointer, valueAt } from '../pointer.ts'

/** The place that a pointer names, in words: `evidence.quote of item "dead"`, `title`, `the quiz`. */
export function namePlace(pointer: string, quiz: unknown): string {
  const path = readPointer(pointer)
  if (path[0] !== 'items' || path.length < 2) return joinNames(path) || 'the quiz'
  const item = nameItem(Number(path[1]), quiz)
  const field = joinNames(path.slice(2))
  return field ? `${field} of ${item}` : item
}

/** An item by its id, or by its number where it has none. */
export function nameItem(index: number, quiz: unknown): string {
  const item = valueAt(`/items/${index}`, quiz)
  return isObject(item) && typeof item.id === 'string' ? `item "${item.id}"` : `item ${index + 1}`
}

const joinNames = (path: string[]): string =>
  path
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
