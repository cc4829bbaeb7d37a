import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { arbitraryQuiz } from './arbitrary-quiz.ts'

it('a printed quiz parses to the same quiz', () => {
  fc.assert(
    fc.property(arbitraryQuiz, (quiz) => {
      expect(parseQuiz(JSON.parse(printQuiz(quiz)))).toEqual({ quiz })
    }),
  )
})

it('small values are printed on one line, others with one field a line', () => {
  const quiz: Quiz = {
    title: 'Bees',
    language: 'en',
    source: { title: 'Counting bees', publisher: 'The Paper' },
    stimulus: [
      'Most hives stand on roofs.',
      'A long paragraph that does not fit next to the other one in a line, as most do.',
    ],
    items: [
      {
        id: 'where',
        type: 'multiple-choice',
        prompt: 'Where do most hives stand?',
        choices: [
          { id: 'gardens', text: 'In gardens' },
          {
            id: 'roofs',
            text: 'On roofs, and a few of them on balconies, in back yards and in parks, as a long choice says it',
          },
        ],
        correctResponse: ['roofs'],
        evidence: { quote: 'Most hives stand on roofs.' },
      },
    ],
  }
  expect(printQuiz(quiz, '../quiz.schema.json')).toBe(`{
  "$schema": "../quiz.schema.json",
  "title": "Bees",
  "language": "en",
  "source": {
    "title": "Counting bees",
    "publisher": "The Paper"
  },
  "stimulus": [
    "Most hives stand on roofs.",
    "A long paragraph that does not fit next to the other one in a line, as most do."
  ],
  "items": [
    {
      "id": "where",
      "type": "multiple-choice",
      "prompt": "Where do most hives stand?",
      "choices": [
        { "id": "gardens", "text": "In gardens" },
        {
          "id": "roofs",
          "text": "On roofs, and a few of them on balconies, in back yards and in parks, as a long choice says it"
        }
      ],
      "correctResponse": ["roofs"],
      "evidence": { "quote": "Most hives stand on roofs." }
    }
  ]
}
`)
})
