import { describe, expect, it } from 'vitest'
import { checkFlaws } from '../../../../authoring/check/check-flaws.ts'
import { flaws } from '../../../../authoring/check/flaws/index.ts'
import { parseQuiz } from '../../../../core/parse-quiz.ts'
import { type Example, examples } from './examples.ts'
import { quizOf } from './write-items.ts'

/** The places of the items at which a rule fires. */
function placesOf(rule: string, { items, language, stimulus }: Example): number[] {
  const quiz = quizOf(items, language, stimulus)
  const parsed = parseQuiz(quiz)
  expect(parsed.issues).toBeUndefined()
  const found = checkFlaws(quiz, parsed).filter((finding) => finding.rule === rule)
  return [...new Set(found.map(({ pointer = '' }) => Number(pointer.split('/')[2])))]
}

it('has examples for every rule', () => {
  expect(Object.keys(examples)).toEqual(flaws.map(({ name }) => name))
})

describe.each(Object.entries(examples))('%s', (rule, { fires, quiet }) => {
  it.each(fires.map((example, index) => ({ example, index })))('fires in example $index', ({ example }) => {
    expect(placesOf(rule, example)).toEqual(example.at ?? [0])
  })

  it.each(quiet.map((example, index) => ({ example, index })))('is quiet in example $index', ({ example }) => {
    expect(placesOf(rule, example)).toEqual([])
  })
})

describe.each(flaws)('$name', ({ name, reason, fix, title }) => {
  it('says why, by which source, and how to fix it', () => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(reason).toContain('Haladyna, Downing and Rodriguez (2002)')
    expect(reason.split(' ').length).toBeGreaterThan(40)
    expect(fix.length).toBeGreaterThan(10)
    expect(title).not.toMatch(/\.$/)
  })
})
