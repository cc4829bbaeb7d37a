import { splitAtGaps } from '../../../core/items/gaps.ts'
import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { plainText } from '../plain-text.ts'
import type { WrittenItem, WrittenQuiz } from './flaw.ts'

/** One thing to choose from: the choices of an item, or those of one of its gaps. */
export interface ChoiceList {
  index: number
  pointer: string
  /** What the choices answer or complete, as plain text. For a gap, the text before it. */
  stem: string
  /** Whether they complete a sentence rather than answer a question. */
  completes: boolean
  choices: readonly WrittenChoice[]
  /** Whether exactly one of them is right. */
  single: boolean
  /** Whether they stand in the order of the file. */
  fixed: boolean
}

export interface WrittenChoice {
  id: string
  /** As it is read. */
  text: string
  /** As it is written, with inline Markdown. */
  source: string
  right: boolean
  pointer: string
}

const cache = new WeakMap<WrittenQuiz, ChoiceList[]>()

/** Everything to choose from in a quiz. */
export function choiceListsOf(quiz: WrittenQuiz): ChoiceList[] {
  const lists = cache.get(quiz) ?? quiz.items.flatMap(listChoices)
  cache.set(quiz, lists)
  return lists
}

function listChoices({ item, index }: WrittenItem): ChoiceList[] {
  if (item.type === 'inline-choice') return listGaps(item, index)
  if (item.type !== 'choice' && item.type !== 'multiple-choice') return []
  const pointer = `/items/${index}/choices`
  return [
    {
      index,
      pointer,
      stem: plainText(item.prompt),
      completes: /_{2,}|\.{3}|…/.test(item.prompt),
      choices: readChoices(item.choices, [correctResponseOf(item)].flat() as string[], pointer),
      single: item.type === 'choice',
      fixed: item.shuffle === false,
    },
  ]
}

function listGaps(item: Item<'inline-choice'>, index: number): ChoiceList[] {
  const key = correctResponseOf(item)
  const parts = splitAtGaps(plainText(item.text))
  return item.gaps.map((gap, place) => {
    const pointer = `/items/${index}/gaps/${place}/choices`
    return {
      index,
      pointer,
      stem: parts[parts.indexOf(gap.id) - 1] ?? '',
      completes: true,
      choices: readChoices(gap.choices, [key[gap.id] as string], pointer),
      single: true,
      fixed: item.shuffle === false,
    }
  })
}

const readChoices = (
  choices: readonly { id: string; text: string }[],
  right: readonly string[],
  pointer: string,
): WrittenChoice[] =>
  choices.map(({ id, text }, place) => ({
    id,
    text: plainText(text).trim(),
    source: text,
    right: right.includes(id),
    pointer: `${pointer}/${place}/text`,
  }))

/** The right choices and the others. */
export const splitByKey = ({ choices }: ChoiceList): { right: WrittenChoice[]; wrong: WrittenChoice[] } => ({
  right: choices.filter(({ right }) => right),
  wrong: choices.filter(({ right }) => !right),
})
