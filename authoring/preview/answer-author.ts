import { z } from 'zod'
import { isComplete } from '../../core/completeness.ts'
import {
  type AnyResponse,
  checkResponse,
  correctResponseOf,
  type Item,
  responseSchema,
} from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import type { CarryAnswer, CarryRequest, ScoreAnswer, ScoreRequest } from './draft-state.ts'
import { explainScore } from './explain-score.ts'
import { PreviewProblem } from './preview-problem.ts'

const scoreRequest = z.strictObject({
  item: z.string(),
  response: responseSchema.optional(),
  typed: z.string().max(20_000).optional(),
})

const carryRequest = z.strictObject({
  responses: z.record(z.string(), responseSchema),
  checked: z.array(z.string()),
})

/** Scores a response as a host does, with an explanation. Without a response, returns only the key. */
export function answerScore(quiz: Quiz, body: unknown): ScoreAnswer {
  const { item: id, response: given, typed } = parse<ScoreRequest>(scoreRequest, body)
  const item = quiz.items.find((item) => item.id === id)
  if (!item) throw new PreviewProblem('invalid-request', `The draft has no item "${id}".`)
  const correctResponse = correctResponseOf(item)
  const best = item.type === 'text-entry' ? ([correctResponse].flat()[0] as string) : correctResponse
  const key = { correctResponse, best }
  const response = typed === undefined ? given : readTyped(item, typed)
  if (response === undefined) return { ...key, complete: false, why: [] }
  const misfit = checkResponse(item, response)
  if (misfit !== undefined) return { ...key, response, misfit, complete: false, why: [] }
  return {
    ...key,
    response,
    complete: isComplete(item, response, quiz.language),
    result: scoreItem(item, response, quiz.language),
    why: explainScore(item, response, quiz.language),
  }
}

/** Reads typed text as JSON, or as plain text if only that is a valid response. */
function readTyped(item: Item, typed: string): AnyResponse {
  const value = parseJson(typed)
  const fits = value !== undefined && checkResponse(item, value) === undefined
  return fits || (value !== undefined && checkResponse(item, typed) !== undefined) ? (value as AnyResponse) : typed
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}

/** Continues an attempt at an earlier state of the file: responses that still fit, and checks, graded again. */
export function answerCarry(quiz: Quiz, body: unknown): CarryAnswer {
  const { responses, checked } = parse<CarryRequest>(carryRequest, body)
  const items = new Map(quiz.items.map((item) => [item.id, item]))
  const fitting = Object.entries(responses).filter(([id, response]) => {
    const item = items.get(id)
    return item !== undefined && checkResponse(item, response) === undefined
  })
  const checks = fitting.flatMap(([id, response]) => {
    const item = items.get(id) as Item
    const again = checked.includes(id) && isComplete(item, response, quiz.language)
    return again ? [[id, scoreItem(item, response, quiz.language)] as const] : []
  })
  return { responses: Object.fromEntries(fitting), checked: Object.fromEntries(checks) }
}

function parse<Form>(schema: z.ZodType, body: unknown): Form {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data as Form
  throw new PreviewProblem('invalid-request', 'The body has the wrong form.')
}
