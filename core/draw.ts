import { shuffleBy } from './permute.ts'

/**
 * The items of an attempt: all of them, or as many as `draw`, chosen by the attempt's id, in the quiz's order.
 * The worker and the widget draw the same, so the worker knows the items of an attempt.
 */
export function drawItems<T>(quiz: { draw?: number | undefined; items: readonly T[] }, attempt: string): T[] {
  const { draw, items } = quiz
  if (draw === undefined || draw >= items.length) return [...items]
  const drawn = new Set(shuffleBy(`draw:${attempt}`, [...items.keys()]).slice(0, draw))
  return items.filter((_, index) => drawn.has(index))
}
