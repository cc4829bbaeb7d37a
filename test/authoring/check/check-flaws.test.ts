import { expect, it } from 'vitest'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import { toPublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { versionOf } from '../../../core/version.ts'
import { told } from './problems-of.ts'
import { change, smallQuiz } from './small-quiz.ts'

const allow = (rule: string) => `"allow": [{ "rule": "${rule}", "reason": "It is asked so in the book." }], `
const negative = change('"What has lit the lamp since?"', '"What has not lit the lamp since?"')
const withAllowance = (rule: string) =>
  change('"prompt": "What has not', `${allow(rule)}"prompt": "What has not`, negative)

it('finds a flaw at its place', async () => {
  expect(await told(negative)).toEqual([
    '19:17 "What has not lit the lamp since?" | negative-stem | item "lamp": the prompt turns on "not", which is easily overlooked | ask what is so; or emphasise the word: **not**',
  ])
})

it('leaves alone what an item allows', async () => {
  expect(await told(withAllowance('negative-stem'))).toEqual([])
})

it.each([
  ['negative-stim', 'there is no rule "negative-stim" | did you mean "negative-stem"?'],
  ['absolute-words', '"absolute-words" is allowed here, but does not fire | take it out'],
  ['evidence', '"evidence" is not a matter of judgement and cannot be allowed | take it out'],
])('does not let an item allow %s for nothing', async (rule, expected) => {
  const lines = await told(withAllowance(rule))
  expect(
    lines.filter((line) => line.includes('| allow |')).map((line) => line.split(' | ').slice(2).join(' | ')),
  ).toEqual([expected])
  expect(lines.some((line) => line.includes('| negative-stem |'))).toBe(true)
})

it('requires a reason', async () => {
  const text = withAllowance('negative-stem').replace('It is asked so in the book.', ' ')
  expect(await told(text)).toContainEqual(expect.stringContaining('must say why the rule does not hold here'))
})

it('finds flaws in sound items though another item is broken', async () => {
  const lines = await told(change('"correctResponse": false', '"correctResponse": "maybe"', negative))
  expect(lines.map((line) => line.split(' | ')[1])).toEqual(['negative-stem', 'format'])
})

it('keeps what is allowed out of the public view, and old versions as they were', () => {
  const quiz = parseQuiz(JSON.parse(withAllowance('negative-stem'))).quiz as Quiz
  const version = versionOf(quiz)
  expect(JSON.stringify(toPublicQuiz(quiz, 'small', version))).not.toMatch(/allow|negative-stem|asked so/)
  expect(versionOf(parseQuiz(JSON.parse(negative)).quiz as Quiz)).not.toBe(version)
  expect(versionOf(parseQuiz(JSON.parse(smallQuiz)).quiz as Quiz)).toBe('U0G9DWNt4EIJpQwd')
})
