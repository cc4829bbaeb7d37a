import { isObject } from '../pointer.ts'
import { isToDo } from '../to-do.ts'
import { namePlace } from './name-place.ts'
import type { Finding } from './problem.ts'

/** Texts that `lede new` has left for the author to write; of an item one is enough. */
export function checkToDo(quiz: unknown): Finding[] {
  const items = isObject(quiz) && Array.isArray(quiz.items) ? quiz.items : []
  return findToDo(quiz, '')
    .filter((pointer, index, all) => all.findIndex((other) => itemAt(other) === itemAt(pointer)) === index)
    .map((pointer) => ({ rule: 'to-do', severity: 'task', pointer, ...describe(pointer, quiz, items.length > 1) }))
}

/** An item whose prompt is to be written is an example as a whole; of others only a part is missing. */
function describe(pointer: string, quiz: unknown, hasOthers: boolean): Pick<Finding, 'detail' | 'fix'> {
  const item = itemAt(pointer)
  if (pointer !== `${item}/prompt`)
    return { detail: `${namePlace(pointer, quiz)} is still to be written`, fix: 'write it in its place' }
  const orNot = hasOthers ? ', or take it out' : ''
  return {
    detail: `${namePlace(item, quiz)} is still an example`,
    fix: `write an item of your own in its place${orNot}`,
  }
}

/** The item that a pointer leads into; every other place stands for itself. */
const itemAt = (pointer: string) => /^\/items\/\d+/.exec(pointer)?.[0] ?? pointer

function findToDo(value: unknown, pointer: string): string[] {
  if (isToDo(value)) return [pointer]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '$comment' ? [] : findToDo(inner, `${pointer}/${name}`),
  )
}
