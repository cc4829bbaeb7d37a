import { shuffleBy } from './permute.ts'

/**
 * The items of an attempt: all of them, or the `draw` that the attempt's id decides, in the quiz's own order.
 * The worker and the widget draw alike, so the worker can tell which items an attempt owes.
 */
export function drawItems<T>(quiz: { draw?: number | undefined; items: readonly T[] }, attempt: string): T[] {
  const { draw, items } = quiz
  if (draw === undefined || draw >= items.length) return [...items]
  const drawn = new Set(shuffleBy(`draw:${attempt}`, [...items.keys()]).slice(0, draw))
  return items.filter((_, index) => drawn.has(index))
}
