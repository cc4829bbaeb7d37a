import type { ItemResult } from './attempt.ts'
import { drawItems } from './draw.ts'
import { type Issue, pointerTo } from './issues.ts'
import { type AnyResponse, checkResponse, comparisonOf, gradeResponse, type Item } from './items/index.ts'
import type { Quiz } from './quiz.ts'

export type Responses = Readonly<Record<string, AnyResponse>>

export interface AttemptScore {
  score: number
  maxScore: number
  items: ItemResult[]
}

/** Grades one response: score, correct response, feedback and evidence. Never throws. */
export function scoreItem(item: Item, response: AnyResponse | undefined, language: string): ItemResult {
  const maxScore = item.points ?? 1
  const { share, correctResponse, responseFeedback } = gradeResponse(item, response, language)
  return {
    id: item.id,
    ...(response !== undefined && { response }),
    score: maxScore * share,
    maxScore,
    correctResponse,
    ...comparisonOf(item),
    ...(responseFeedback.length > 0 && { responseFeedback }),
    ...(item.feedback !== undefined && { feedback: item.feedback }),
    ...pickEvidence(item),
    ...(item.attribution !== undefined && { attribution: item.attribution }),
  }
}

/** The first quotation stands alone: clients that know no other fields show it. */
function pickEvidence({ evidence = [] }: Item): Pick<ItemResult, 'evidence' | 'moreEvidence'> {
  const [first, ...more] = [evidence].flat()
  return { ...(first && { evidence: first }), ...(more.length > 0 && { moreEvidence: more }) }
}

/** Grades an attempt: the items that its id draws. Unanswered items earn nothing. Never throws. */
export function scoreAttempt(quiz: Quiz, attempt: string, responses: Responses): AttemptScore {
  const items = drawItems(quiz, attempt).map((item) => scoreItem(item, responseTo(item, responses), quiz.language))
  return { score: sum(items.map(({ score }) => score)), maxScore: sum(items.map(({ maxScore }) => maxScore)), items }
}

/** Reports responses that are not valid in this attempt, with pointers relative to `responses`. */
export function checkResponses(quiz: Quiz, attempt: string, responses: Responses): Issue[] {
  const drawn = drawItems(quiz, attempt)
  const items = new Map(drawn.map((item) => [item.id, item]))
  const issues = Object.entries(responses).flatMap(([id, response]) => {
    const item = items.get(id)
    const detail = item ? checkResponse(item, response) : 'is not an item of this attempt'
    return detail === undefined ? [] : [{ pointer: pointerTo([id]), detail }]
  })
  return [...issues, ...checkTyped(drawn, responses)]
}

/** Room for typed characters by item type: for text, the longest accepted one. Other responses can hold only known ids. */
const roomToType: Partial<Record<Item['type'], number>> = { 'text-entry': 300, number: 50 }

/** Beyond the room of all items together, one response may be as long as any. */
const longestTyped = 1000

/** Honest responses never fill their room; without a limit, anyone could fill the database with text. */
function checkTyped(items: readonly Item[], responses: Responses): Issue[] {
  const typed = items.filter(({ type }) => roomToType[type] !== undefined)
  const most = longestTyped + sum(typed.map(({ type }) => roomToType[type] ?? 0))
  const given = sum(typed.map((item) => lengthOf(responseTo(item, responses))))
  if (given <= most) return []
  return [
    { pointer: '', detail: `have ${given} typed characters; the responses of this attempt may have ${most} together` },
  ]
}

const lengthOf = (response: AnyResponse | undefined) => (typeof response === 'string' ? response.length : 0)

const responseTo = (item: Item, responses: Responses) =>
  Object.hasOwn(responses, item.id) ? responses[item.id] : undefined

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
