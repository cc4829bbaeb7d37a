import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AttemptPut, Check } from '../../core/attempt.ts'
import { mediaSrc } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { Responses } from '../../core/score-attempt.ts'
import { versionOf } from '../../core/version.ts'

/** The quiz that all examples of the API's description are about. */
export const exampleQuiz: Quiz = {
  title: 'The bees of the city',
  description: 'What a census of beehives found.',
  language: 'en',
  level: 'B1',
  source: { title: 'Counting bees', publisher: 'The Example', published: '2025-12-13' },
  stimulus: ['The census found 1,200 hives.', 'Most of them stand on roofs.'],
  items: [
    {
      id: 'where',
      type: 'choice',
      prompt: 'Where do most hives stand?',
      choices: [
        { id: 'gardens', text: 'In gardens' },
        { id: 'roofs', text: 'On roofs', correct: true },
      ],
      feedback: 'Few gardens of the city are quiet enough.',
      evidence: { quote: 'Most of them stand on roofs.' },
    },
    {
      id: 'count',
      type: 'number',
      prompt: 'How many hives did the census find?',
      correctResponse: 1200,
      evidence: { quote: 'The census found 1,200 hives.' },
    },
  ],
}

export const exampleId = 'city-bees'
export const exampleVersion = versionOf(exampleQuiz)
export const exampleAttempt = '3f1c9a52-6d0e-4b7a-9c58-2e7f4a1b8d03'
export const exampleRequestId = '8b0f6c1e-52a4-4f39-a1d7-c94e6b20f5d8'
/** A drawing that a quiz could show, and what it is called. */
export const exampleDrawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>'
export const exampleHash = bytesToHex(sha256(utf8ToBytes(exampleDrawing)))
export const exampleSrc = mediaSrc({ hash: exampleHash, type: 'svg' })
/** Time of submission in the examples. */
export const exampleTime = Date.UTC(2026, 0, 15, 9, 30)

/** Signs the receipt of the examples. */
export const exampleReceiptKey = 'a-receipt-key-of-the-examples'

const responses = { where: 'roofs', count: '1,200' } satisfies Responses

/** The same attempt in progress and submitted. */
export const exampleAttemptPuts = {
  'in-progress': {
    quiz: exampleId,
    version: exampleVersion,
    mode: 'test',
    revision: 1,
    responses: { where: responses.where },
    submitted: false,
  },
  submitted: { quiz: exampleId, version: exampleVersion, mode: 'test', revision: 2, responses, submitted: true },
} satisfies Record<string, AttemptPut>

/** Checks with a right and a wrong response. */
export const exampleChecks = {
  right: { version: exampleVersion, item: 'where', response: 'roofs' },
  wrong: { version: exampleVersion, item: 'count', response: 12 },
} satisfies Record<string, Check>
