import { describe, expect, it } from 'vitest'
import { checkFlaws } from '../../../../authoring/check/check-flaws.ts'
import { flaws } from '../../../../authoring/check/flaws/index.ts'
import { followKey } from '../../../../authoring/check/follow-key.ts'
import { applyPatch, type Patch } from '../../../../authoring/patch.ts'
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

it.each(Object.keys(examples))('an item that allows %s where it is reported silences it there', (rule) => {
  for (const { items, language, stimulus } of examples[rule]?.fires ?? []) {
    const quiz = quizOf(items, language, stimulus)
    const found = (value: unknown) => checkFlaws(value, parseQuiz(value)).filter((one) => one.rule === rule)
    const [{ pointer = '' } = {}] = found(quiz)
    const item = /^\/items\/\d+/.exec(pointer)?.[0]
    const allow: Patch = [{ op: 'add', path: `${item}/allow`, value: [{ rule, reason: 'It is asked so.' }] }]
    expect(found(applyPatch(quiz, allow)).filter((one) => one.pointer?.startsWith(`${item}/`))).toEqual([])
  }
})

/** Every firing example with the changes that the rule proposes. */
const patched = Object.entries(examples).flatMap(([rule, { fires }]) =>
  fires.flatMap(({ items, language, stimulus }, index) => {
    const quiz = quizOf(items, language, stimulus)
    const found = checkFlaws(quiz, parseQuiz(quiz)).filter((finding) => finding.rule === rule)
    return found.flatMap(({ pointer, detail, patch }) => (patch ? [{ rule, index, quiz, pointer, detail, patch }] : []))
  }),
)

it('changes what these rules find wherever one change is the answer', () => {
  expect([...new Set(patched.map(({ rule }) => rule))]).toEqual([
    'negative-stem',
    'grammar-clue',
    'key-in-same-place',
    'same-id-is-key',
    'telling-id',
    'lettered-choices',
    'numbers-out-of-order',
    'sentence-not-in-passage',
  ])
})

it.each(patched)(
  'the change for $rule at $pointer of example $index removes the flaw and makes none',
  ({ rule, quiz, pointer, detail, patch }) => {
    const flawsOf = (value: unknown) => {
      const parsed = parseQuiz(value)
      expect(parsed.issues).toBeUndefined()
      return checkFlaws(value, parsed)
    }
    const left = flawsOf(applyPatch(quiz, followKey(patch, quiz)))
    expect(left.filter((one) => one.rule === rule && one.pointer === pointer && one.detail === detail)).toEqual([])
    expect(left.length).toBeLessThanOrEqual(flawsOf(quiz).length)
  },
)

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
