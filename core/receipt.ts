import { z } from 'zod'
import { mode, quizId, quizVersion } from './quiz.ts'

/** What a receipt says of a submitted attempt. It names nobody. */
const receiptSchema = z.strictObject({
  quiz: quizId,
  version: quizVersion,
  mode,
  score: z.number().min(0),
  maxScore: z.number().min(0),
  submittedAt: z.iso.datetime(),
  mark: z
    .string()
    .regex(/^[2-9B-Y]{4}$/)
    .describe('Made from the attempt: two receipts with the same mark are copies of one.'),
})
export type Receipt = z.infer<typeof receiptSchema>

/** Separates the parts of a receipt. No part contains it, and URLs show it as it is. */
const separator = '~'

/** A receipt as text, for the fragment of a URL. */
export const writeReceipt = ({ quiz, version, mode, score, maxScore, submittedAt, mark }: Receipt): string =>
  [quiz, version, mode, score, maxScore, submittedAt, mark].join(separator)

/** The receipt in a text; undefined if it is not a receipt. */
export function readReceipt(text: string): Receipt | undefined {
  const [quiz, version, mode, score = '', maxScore = '', submittedAt, mark, more] = text.split(separator)
  if (more !== undefined || score === '' || maxScore === '') return undefined
  const numbers = { score: Number(score), maxScore: Number(maxScore) }
  return receiptSchema.safeParse({ quiz, version, mode, ...numbers, submittedAt, mark }).data
}

/** The text of a receipt and its signature, as an attempt's holder gets it. */
export const signedReceipt = z.string().max(300).describe('A receipt for `/receipt#…` and `POST /api/receipts/check`.')

export const receiptCheckSchema = z.strictObject({ receipt: signedReceipt })

/** Whether a receipt is genuine, and what it says then. */
export const checkedReceiptSchema = z.union([
  z.strictObject({ genuine: z.literal(true), receipt: receiptSchema }),
  z.strictObject({ genuine: z.literal(false) }),
])
export type CheckedReceipt = z.infer<typeof checkedReceiptSchema>
