import { describe, expect, it } from 'vitest'
import { type Amendment, amendmentSchema, amendScore } from '../../../core/classes/amendments.ts'
import type { AnyResponse, Item } from '../../../core/items/index.ts'
import { scoreItem } from '../../../core/score-attempt.ts'
import { sampleQuiz } from '../sample-quiz.ts'

const itemOf = (id: string) => sampleQuiz.items.find((item) => item.id === id) as Item

/** The corrected score of a response to an item of the sample quiz; undefined if the item is dropped. */
function amended(id: string, response: AnyResponse | undefined, amendment: Amendment | undefined, language = 'en') {
  const item = itemOf(id)
  const { score, maxScore } = scoreItem(item, response, language)
  return amendScore(item, response, { score, maxScore }, { amendment, language })
}

describe('a correction of the marks of an item', () => {
  it.each<
    [what: string, response: AnyResponse | undefined, amendment: Amendment | undefined, score: number | undefined]
  >([
    ['that is not made leaves a right response', 'lund', undefined, 1],
    ['that is not made leaves a wrong response', 'reyes', undefined, 0],
    ['drops it, right or wrong', 'lund', 'drop', undefined],
    ['gives full marks for a wrong response', 'reyes', 'full', 1],
    ['gives full marks without a response', undefined, 'full', 1],
    ['gives no marks without a response, if it accepts another', undefined, { accept: ['reyes'] }, 0],
    ['accepts another response', 'reyes', { accept: ['office', 'reyes'] }, 1],
    ['takes nothing from the right response', 'lund', { accept: ['reyes'] }, 1],
    ['leaves responses that it does not name', 'office', { accept: ['reyes'] }, 0],
  ])('%s', (_, response, amendment, score) => {
    expect(amended('engineer', response, amendment)).toEqual(score === undefined ? undefined : { score, maxScore: 1 })
  })

  it('gives all points of an item that has several', () => {
    expect(amended('fuels', ['gas'], 'full')).toEqual({ score: 2, maxScore: 2 })
    expect(amended('fuels', ['oil'], { accept: [['oil']] })).toEqual({ score: 2, maxScore: 2 })
  })

  it.each<[item: string, given: AnyResponse, accepted: AnyResponse, isAccepted: boolean]>([
    ['fuels', ['coal', 'gas'], ['gas', 'coal'], true],
    ['fuels', ['coal'], ['gas', 'coal'], false],
    ['claim', ['s3', 's1'], ['s1', 's3'], true],
    ['records', false, false, true],
    ['records', true, false, false],
    ['records', 'not-given', 'not-given', true],
    ['works', ['a', 'b', 'c'], ['a', 'b', 'c'], true],
    ['works', ['a', 'c', 'b'], ['a', 'b', 'c'], false],
    ['years', { y1921: 'built', y1874: 'closed' }, { y1874: 'closed', y1921: 'built' }, true],
    ['years', { y1874: 'closed' }, { y1874: 'closed', y1921: 'built' }, false],
    ['summary', { cape: 'ember', size: 's13' }, { size: 's13', cape: 'ember' }, true],
    // Texts and numbers are read as those of the key are.
    ['keeper', ' “ADA  LUND” ', 'Ada Lund', true],
    ['keeper', 'Ada Lunt', 'Ada Lund', true],
    ['keeper', 'Ada', 'Ada Lund', false],
    ['height', '31.9 metres', 32, true],
    ['height', '32,5', 32, true],
    ['height', '33', 32, false],
  ])('of %s compares %j with %j by the rules of its type: %s', (id, given, accepted, isAccepted) => {
    const { score = 0, maxScore } = amended(id, given, { accept: [accepted] }) ?? {}
    const recorded = amended(id, given, undefined)
    expect(score).toBe(isAccepted ? maxScore : recorded?.score)
  })

  it('does not accept by the partial credit that an author gave other texts', () => {
    const item = { ...itemOf('keeper'), accept: [{ text: 'Ada', weight: 1 }] } as Item
    const amendment: Amendment = { accept: ['Zoe'] }
    const recorded = { score: 0, maxScore: 1 }
    expect(amendScore(item, 'Ada', recorded, { amendment, language: 'en' })).toEqual(recorded)
  })
})

it('a correction is "drop", "full" or one to fifty accepted responses', () => {
  const isValid = (value: unknown) => amendmentSchema.safeParse(value).success
  for (const valid of ['drop', 'full', { accept: ['a'] }, { accept: [['a'], 7, true, { a: 'b' }] }])
    expect(isValid(valid), JSON.stringify(valid)).toBe(true)
  for (const invalid of [
    'half',
    null,
    {},
    { accept: [] },
    { accept: Array(51).fill('a') },
    { accept: ['a'], drop: true },
  ])
    expect(isValid(invalid), JSON.stringify(invalid)).toBe(false)
})
