import { Hono } from 'hono'
import { checkedReceiptSchema, receiptCheckSchema } from '../../core/receipt.ts'
import type { Env } from '../bindings.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { checkReceipt } from '../receipts/sign-receipt.ts'
import { readBody } from '../requests/read-request.ts'

/** Checks the signature of a receipt. The database is not asked. */
export const receipts = new Hono<Env>().post(
  '/receipts/check',
  describeRoute({
    operationId: 'checkReceipt',
    summary: 'Tells whether this host has signed a receipt, and what it says. Stores nothing.',
    responses: {
      200: jsonAnswer('Whether the receipt is genuine, and what it says then.', checkedReceiptSchema),
      ...problemAnswers('receipts-unavailable', 'invalid-request'),
    },
  }),
  readBody(receiptCheckSchema),
  (c) => {
    if (!c.env.RECEIPT_KEY) {
      const detail = 'This host signs no receipts: its operator has not set the secret RECEIPT_KEY.'
      throw new ProblemError('receipts-unavailable', detail)
    }
    const receipt = checkReceipt(c.env.RECEIPT_KEY, c.req.valid('json').receipt)
    return c.json(receipt ? { genuine: true as const, receipt } : { genuine: false as const }, 200)
  },
)
