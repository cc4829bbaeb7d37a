import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { BankHead, Imported } from '../formats/format.ts'
import { makeIds, toQuizId } from '../formats/ids.ts'

/** A question that became an item. */
export type ImportedItem = Extract<Imported, { item: Item }>

/** A quiz that still lacks its evidence. */
export interface DraftQuiz {
  id: string
  quiz: Quiz
}

/** How the items of a bank become quizzes. */
export interface Division {
  title: string
  language: string
  /** How many items a quiz has at most. */
  size: number
}

/**
 * Puts items into quizzes as they come: a new one where one is full, or where the bank has a new heading. `add` gives
 * the quiz that is complete thereby, `end` the last one. No more than one quiz is held.
 */
export function makeDrafts(head: BankHead, { title, language, size }: Division) {
  const counts = new Map<string, number>()
  let items: Item[] = []
  let heading: string | undefined
  let keepId = makeIds()

  const complete = (): DraftQuiz[] => {
    if (items.length === 0) return []
    const name = heading === undefined || heading === title ? title : `${title}: ${heading}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const quiz = describe(head, count === 1 ? name : numbered(name, count), language, items)
    items = []
    keepId = makeIds()
    return [{ id: count === 1 ? toQuizId(name) : `${toQuizId(name).slice(0, 72)}-${count}`, quiz }]
  }

  return {
    add({ item, category }: ImportedItem): DraftQuiz[] {
      const full = items.length >= size || (items.length > 0 && category !== heading) ? complete() : []
      heading = category
      items.push({ ...item, id: keepId(item.id) })
      return full
    },
    end: complete,
  }
}

const longestTitle = 200
const numbered = (name: string, count: number) => `${name.slice(0, longestTitle - 8)} (${count})`

function describe({ description, stimulus }: BankHead, title: string, language: string, items: Item[]): Quiz {
  return {
    title: title.slice(0, longestTitle),
    ...(description && { description: description.slice(0, 1000) }),
    language,
    ...(stimulus?.length && { stimulus }),
    items,
  }
}
