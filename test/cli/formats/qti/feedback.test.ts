import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeResponse, type Item } from '../../../../core/items/index.ts'
import { readBytes } from './round-trip.ts'

/** A feedback with the condition that shows it, as XML and as a function of the chosen identifiers. */
interface Told {
  test: string
  holds: (chosen: readonly string[]) => boolean
}

const names = ['a', 'b', 'c', 'd']
const isKey = (key: readonly string[], chosen: readonly string[]) =>
  key.length === chosen.length && key.every((id) => chosen.includes(id))
const match = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
const has = (id: string) =>
  `<member><baseValue baseType="identifier">${id}</baseValue><variable identifier="RESPONSE"/></member>`

async function readItem(count: number, key: readonly string[], scoring: string, told: readonly Told[]) {
  const rules = told.map(
    ({ test }, index) =>
      `<responseCondition><responseIf>${test}<setOutcomeValue identifier="FEEDBACK"><multiple><variable identifier="FEEDBACK"/><baseValue baseType="identifier">f${index}</baseValue></multiple></setOutcomeValue></responseIf></responseCondition>`,
  )
  const text = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="I" adaptive="false" timeDependent="false">
    <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
      <correctResponse>${key.map((id) => `<value>${id}</value>`).join('')}</correctResponse>
      <mapping lowerBound="0" defaultValue="0">${names.map((id) => `<mapEntry mapKey="${id}" mappedValue="${key.includes(id) ? 1 : -1}"/>`).join('')}</mapping>
    </responseDeclaration>
    <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
    <outcomeDeclaration identifier="FEEDBACK" cardinality="multiple" baseType="identifier"/>
    <itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Which?</prompt>
      ${names
        .slice(0, count)
        .map((id) => `<simpleChoice identifier="${id}">${id}</simpleChoice>`)
        .join('')}</choiceInteraction></itemBody>
    <responseProcessing>${scoring}${rules.join('')}</responseProcessing>
    ${told.map((_, index) => `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="f${index}" showHide="show">Told ${index}.</modalFeedback>`).join('')}
  </assessmentItem>`
  const { questions } = await readBytes('item.xml', new TextEncoder().encode(text))
  const [question] = questions
  if (!question || !('item' in question)) throw new Error(JSON.stringify(question))
  return { item: question.item, notes: question.notes ?? [] }
}

const setScore = (value: string) => `<setOutcomeValue identifier="SCORE">${value}</setOutcomeValue>`
const allOrNothing = `<responseCondition><responseIf>${match}${setScore('<baseValue baseType="float">1</baseValue>')}</responseIf></responseCondition>`
const byMapping = setScore('<mapResponse identifier="RESPONSE"/>')

/** The feedback that a learner sees here. */
const shownHere = (item: Item, chosen: readonly string[]) =>
  [item.feedback ?? '', ...gradeResponse(item, chosen, 'en').responseFeedback].join('\n')

test('feedback to the complete response is dropped with a note', async () => {
  const key = ['a', 'b']
  const { item, notes } = await readItem(3, key, allOrNothing, [
    { test: match, holds: (chosen) => isKey(key, chosen) },
    { test: `<not>${match}</not>`, holds: (chosen) => !isKey(key, chosen) },
  ])
  expect(['a', 'b', 'c'].map((id) => shownHere(item, [id]))).toEqual(
    ['', '', 'Told 1.'].map((text) => expect.stringContaining(text)),
  )
  expect(shownHere(item, key).trim()).toBe('')
  expect(notes).toEqual(
    expect.arrayContaining([
      'could not keep the feedback "Told 0.", which is for right responses only',
      'could not keep the feedback "Told 1.", which depends on the complete response, except on the parts that always show it',
    ]),
  )
})

test('an import shows no feedback that the package would not show, and notes each changed score', {
  timeout: 60_000,
}, async () => {
  const drawn = fc.record({
    count: fc.integer({ min: 2, max: 4 }),
    keyBits: fc.integer({ min: 1, max: 15 }),
    mapped: fc.boolean(),
    told: fc.array(
      fc.tuple(fc.constantFrom('match', 'not match', 'has', 'has not', 'both', 'always'), fc.nat(3), fc.nat(3)),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  let kept = 0
  await fc.assert(
    fc.asyncProperty(drawn, async ({ count, keyBits, mapped, told }) => {
      const ids = names.slice(0, count)
      const key = ids.filter((_, index) => keyBits & (1 << index))
      if (key.length === 0) return
      const feedback = told.map(([kind, first, second]): Told => {
        const [x, y] = [ids[first % count] as string, ids[second % count] as string]
        const kinds: Record<string, Told> = {
          match: { test: match, holds: (chosen) => isKey(key, chosen) },
          'not match': { test: `<not>${match}</not>`, holds: (chosen) => !isKey(key, chosen) },
          has: { test: has(x), holds: (chosen) => chosen.includes(x) },
          'has not': { test: `<not>${has(x)}</not>`, holds: (chosen) => !chosen.includes(x) },
          both: { test: `<and>${has(x)}${has(y)}</and>`, holds: (chosen) => chosen.includes(x) && chosen.includes(y) },
          always: { test: '<baseValue baseType="boolean">true</baseValue>', holds: () => true },
        }
        return kinds[kind] as Told
      })
      const { item, notes } = await readItem(count, key, mapped ? byMapping : allOrNothing, feedback)
      const sets = Array.from({ length: 2 ** count - 1 }, (_, bits) =>
        ids.filter((_, index) => (bits + 1) & (1 << index)),
      )
      let differs = false
      for (const chosen of sets) {
        const here = shownHere(item, chosen)
        feedback.forEach(({ holds }, index) => {
          const isShown = here.includes(`Told ${index}.`)
          if (isShown) kept++
          expect(isShown && !holds(chosen)).toBe(false)
          if (!isShown && holds(chosen)) expect(notes.join()).toContain(`could not keep the feedback "Told ${index}."`)
        })
        const right = chosen.filter((id) => key.includes(id)).length
        const there = mapped ? Math.max(0, 2 * right - chosen.length) / key.length : isKey(key, chosen) ? 1 : 0
        differs ||= Math.abs(there - gradeResponse(item, chosen, 'en').share) > 1e-6
      }
      expect(notes.some((note) => note.startsWith('is graded differently here'))).toBe(differs)
    }),
    { numRuns: 150 },
  )
  expect(kept).toBeGreaterThan(100)
})
