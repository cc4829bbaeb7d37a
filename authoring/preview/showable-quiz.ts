import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { block } from '../../core/block.ts'
import { localId } from '../../core/items/fields.ts'
import { checkItem, type Item, itemSchema } from '../../core/items/index.ts'
import { type Quiz, quizSchema } from '../../core/quiz.ts'
import { dropComments, expandItem } from '../../core/short-forms.ts'
import type { QuizProblem } from '../check/problem.ts'
import { escapeInline } from '../formats/print-inline.ts'
import { isObject } from '../pointer.ts'

/** A draft as the preview shows it, with a card for each item that has errors. */
export interface ShowableQuiz {
  quiz: Quiz
  /** The ids of the cards. */
  cards: ReadonlySet<string>
}

/**
 * Returns what can be shown of a text that is not a valid quiz: valid items, a card for every other one, and the valid fields
 * around them. Evidence is not checked, so that drafts without it can be shown. Undefined if no item is valid. `card` is the
 * text of the cards; without it they name their first problem.
 */
export function readShowableQuiz(
  text: string,
  problems: readonly QuizProblem[],
  card?: string,
): ShowableQuiz | undefined {
  const { written, isDamaged } = readDamaged(text)
  const value = dropComments(written)
  if (!isObject(value) || !Array.isArray(value.items)) return undefined
  const cards = new Set<string>()
  const items: Item[] = []
  for (const [index, written] of value.items.entries()) {
    const item = isDamaged(index) ? undefined : readItem(written)
    const isNew = !items.some(({ id }) => id === item?.id)
    const shown = item && isNew ? item : makeCard(index, written, card ?? describeError(index, problems), items)
    if (shown !== item) cards.add(shown.id)
    items.push(shown)
  }
  if (items.length === cards.size) return undefined
  return { quiz: { ...readHead(value, items.length), items }, cards }
}

/** Reads JSON in spite of mistakes. Items with a mistake inside are damaged, because part of them may be missing. */
function readDamaged(text: string): { written: unknown; isDamaged: (item: number) => boolean } {
  const errors: ParseError[] = []
  const root = parse(text, errors)
  const isItems = ({ children }: Node) => children?.[0]?.value === 'items'
  const nodes = root?.children?.findLast(isItems)?.children?.[1]?.children ?? []
  const isDamaged = (index: number) => {
    const { offset, length } = nodes[index] as Node
    return errors.some((error) => error.offset > offset && error.offset < offset + length)
  }
  return { written: root && getNodeValue(root), isDamaged }
}

function parse(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors)
  } catch (error) {
    // Nested too deeply for the stack.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readItem(written: unknown): Item | undefined {
  const { value, issues } = expandItem(written)
  const { data } = itemSchema.safeParse(value)
  return data && issues.length === 0 && checkItem(data).length === 0 ? data : undefined
}

const { items: _, $schema: __, ...headFields } = quizSchema.shape

/** The valid fields around the items, and substitutes for required ones. */
function readHead(value: Readonly<Record<string, unknown>>, items: number): Omit<Quiz, 'items'> {
  const valid = Object.entries(headFields).flatMap(([name, field]) => {
    const { data } = field.safeParse(value[name])
    return data === undefined ? [] : [[name, data] as const]
  })
  const { draw, ...head } = Object.fromEntries(valid) as Partial<Quiz>
  return {
    title: 'Untitled',
    language: 'en',
    ...(Array.isArray(value.stimulus) && readStimulus(value.stimulus)),
    ...head,
    ...(draw !== undefined && draw <= items && { draw }),
  }
}

/** The valid blocks of the passage. */
function readStimulus(written: readonly unknown[]): Pick<Quiz, 'stimulus'> {
  const stimulus = written.flatMap((one) => block.safeParse(one).data ?? [])
  return stimulus.length > 0 ? { stimulus } : {}
}

/** An item without choices or points, in place of another one. */
function makeCard(index: number, written: unknown, prompt: string, before: readonly Item[]): Item {
  const id = isObject(written) ? localId.safeParse(written.id).data : undefined
  const isFree = id !== undefined && !before.some((item) => item.id === id)
  return {
    id: isFree ? id : `item-${index + 1}-with-errors`,
    type: 'multiple-choice',
    prompt,
    points: 0,
    choices: [],
  }
}

/** The first problem of an item. */
function describeError(index: number, problems: readonly QuizProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const path = new RegExp(`^/items/${index}(/|$)`)
  const problem = errors.find(({ pointer = '' }) => path.test(pointer)) ?? errors.find(({ rule }) => rule === 'json')
  const why = problem ? `\nLine ${problem.line}: ${escapeInline(problem.detail)}.` : ''
  return `**Item ${index + 1} has an error and cannot be shown.**${why}`
}
