import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { BankHead, Imported, ImportedPassage } from '../formats/format.ts'
import { makeIds, toQuizId } from '../formats/ids.ts'
import { hideRepeatedKey, newIdsNote } from './hide-key.ts'

/** A question that became an item. */
export type ImportedItem = Extract<Imported, { item: Item }>

type Complete = DraftQuiz[]

/** A quiz that has no evidence yet. */
export interface DraftQuiz {
  id: string
  quiz: Quiz
  /** Losses of its items from being in one quiz. */
  notes?: string[]
}

/** How the items of a bank become quizzes. */
export interface Division {
  /** The title that the author of the import gave; ids are made from it. */
  title?: string | undefined
  /** The name of the bank's file without its ending: the beginning of every id, and the title if there is no other. */
  file: string
  language: string
  /** How many items a quiz has at most. */
  size: number
}

/**
 * Puts items into quizzes in their order: a new quiz begins if one is full, or with a new heading or passage of the bank.
 * `add` returns the quiz that it completes, `end` the last one. Only one quiz is in memory.
 */
export function makeDrafts(head: BankHead, division: Division) {
  const { language, size } = division
  const nameQuiz = nameQuizzes(division, head.title)
  let items: Item[] = []
  let heading: string | undefined
  let stimulus = head.stimulus
  let cut = 0
  let keepId = makeIds()

  const complete = (): Complete => {
    if (items.length === 0) return []
    const { id, title } = nameQuiz(heading)
    const kept = hideRepeatedKey(items)
    const quiz = describe({ ...head, stimulus }, title, language, kept ?? items)
    items = []
    keepId = makeIds()
    return [{ id, quiz, ...(kept && { notes: [newIdsNote] }) }]
  }
  const turnTo = (category: string | undefined): Complete => {
    if (category === heading) return []
    const done = complete()
    heading = category
    stimulus = head.stimulus
    return done
  }

  return {
    add({ item, category }: ImportedItem): Complete {
      const done = [...turnTo(category), ...(items.length >= size ? complete() : [])]
      items.push({ ...item, id: keepId(item.id) })
      return done
    },
    /** A passage belongs to the questions after it; two in succession are joined. */
    addPassage({ passage, category }: ImportedPassage): Complete {
      const goesOn = items.length === 0 && category === heading && stimulus !== head.stimulus
      const done = [...turnTo(category), ...complete()]
      const before = goesOn ? (stimulus ?? []) : []
      const room = passage.slice(0, mostParagraphs - before.length).map((text) => text.slice(0, longestParagraph))
      if (room.join('').length < passage.join('').length) cut++
      if (room.length > 0 || !goesOn) stimulus = [...before, ...room]
      return done
    },
    /** How many passages were longer than a quiz may have them, and lost their end. */
    cutPassages: () => cut,
    end: complete,
  }
}

/** Returns a function that names quizzes; repeated titles and ids get numbers. The first heading is not part of an id. */
function nameQuizzes({ title: wanted, file }: Division, said: string | undefined) {
  const title = wanted ?? said
  const counts = new Map<string, number>()
  let first: string | undefined
  return (heading: string | undefined) => {
    const name = title === undefined ? (heading ?? file) : [...new Set([title, heading])].filter(Boolean).join(': ')
    first ??= name
    const base = wanted !== undefined ? name : name === first ? file : `${file} ${heading ?? name}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    if (count === 1) return { id: toQuizId(base), title: name }
    return { id: `${toQuizId(base).slice(0, 72)}-${count}`, title: numbered(name, count) }
  }
}

type Described = { [Name in 'description' | 'stimulus']?: BankHead[Name] | undefined }

const longestTitle = 200
/** Limits of a passage in the schema of a quiz. */
const mostParagraphs = 200
const longestParagraph = 20_000
const numbered = (name: string, count: number) => `${name.slice(0, longestTitle - 8)} (${count})`

function describe({ description, stimulus }: Described, title: string, language: string, items: Item[]): Quiz {
  return {
    title: title.slice(0, longestTitle),
    ...(description && { description: description.slice(0, 1000) }),
    language,
    ...(stimulus?.length && { stimulus }),
    items,
  }
}
