import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import article from '../../quizzes/kursk-engineers.json' with { type: 'json' }
import { arbitraryQuiz, sampleQuiz } from './arbitrary-quiz.ts'

const written = {
  $schema: './quiz.schema.json',
  title: '평양 – “one”',
  language: 'en',
  evidence: 'none',
  items: [{ type: 'number', prompt: 'How many?\n', id: 'a', correctResponse: 1000, tolerance: 1e-7 }],
}

/** The same by hand, as RFC 8785 wants it: fields in order, no white space, shortest escapes and numbers. */
const canonical =
  '{"evidence":"none","items":[{"correctResponse":1000,"id":"a","prompt":"How many?\\n","tolerance":1e-7,' +
  '"type":"number"}],"language":"en","title":"평양 – “one”"}'

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).reverse()
  return Object.fromEntries(fields.map(([name, field]) => [name, reversed(field)]))
}

describe('the version of a quiz', () => {
  it('is a prefix of the SHA-256 of its canonical JSON', () => {
    const digest = createHash('sha256').update(canonical).digest('base64url').slice(0, 16)
    expect(versionOf(parseQuiz(written).quiz as Quiz)).toBe(digest)
    expect(digest).toBe('0OXFBoi4sdXqhVxA')
  })

  it('is the same in every release', () => {
    expect(versionOf(sampleQuiz)).toBe('r8-o2EDprRQH48wV')
  })

  it('is the same after parsing, which adds no defaults', () => {
    expect(versionOf(parseQuiz(article).quiz as Quiz)).toBe('q384QztzNfzXiVWb')
  })

  it('does not depend on the order of fields or on $schema', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const other = parseQuiz({ ...(reversed(quiz) as object), $schema: 'elsewhere.json' }).quiz as Quiz
        expect(versionOf(other)).toBe(versionOf(quiz))
        expect(versionOf(quiz)).toMatch(/^[A-Za-z0-9_-]{16}$/)
      }),
    )
  })

  it('changes with the content: the title, the key, a score', () => {
    const [first, ...others] = sampleQuiz.items
    const versions = [
      sampleQuiz,
      { ...sampleQuiz, title: 'Another' },
      { ...sampleQuiz, items: [{ ...first, points: 2 }, ...others] as Quiz['items'] },
      { ...sampleQuiz, items: [...others, first] as Quiz['items'] },
    ].map(versionOf)
    expect(new Set(versions).size).toBe(versions.length)
  })
})
