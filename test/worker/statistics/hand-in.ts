import type { Responses } from '../../../core/score-attempt.ts'
import { sendRequest } from '../send-request.ts'

/** Hands in an attempt at a version for each of the responses, one after the other. */
export async function handIn(quiz: string, version: string, attempts: Responses[]): Promise<void> {
  for (const responses of attempts) {
    const put = { quiz, version, mode: 'test', revision: 1, responses, submitted: true }
    const response = await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put)
    if (!response.ok) throw new Error(await response.text())
  }
}

/** So many attempts alike. */
export const alike = (count: number, responses: Responses): Responses[] => Array(count).fill(responses)
