import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passageTexts } from '../../core/block-texts.ts'
import { findMissingEvidence, holdsQuote, quotesOf } from '../../core/find-evidence.ts'
import { inlineText } from '../../core/inline.ts'
import { arbitraryQuiz } from './arbitrary-quiz.ts'

const passage =
  'He said: “We’ll go on – no matter what it costs”.\nThe 528th Regiment of Engi\u00adneers left in Au\u0301gust.'

describe('a quotation', () => {
  it.each([
    'He said',
    "We'll go on - no matter what it costs",
    '"We’ll go on',
    'We’ll  go\u00a0on',
    'Regiment of Engineers',
    'A\u00fagust',
    '*We’ll* go on',
    'costs”. The 528th',
  ])('is found in the passage: %j', (quote) => {
    expect(holdsQuote(passage, quote)).toBe(true)
  })

  it.each(['he said', 'We will go on', 'no matter costs', '529th', '', ' ', '\u00ad', 'go…on'])(
    'is not found in the passage: %j',
    (quote) => {
      expect(holdsQuote(passage, quote)).toBe(false)
    },
  )

  it('is found in any Unicode normalization form', () => {
    expect(holdsQuote('평양에서'.normalize('NFD'), '평양'.normalize('NFC'))).toBe(true)
    expect(holdsQuote('café'.normalize('NFC'), 'café'.normalize('NFD'))).toBe(true)
  })
})

describe('the evidence of a quiz', () => {
  const item = (quote?: string) => ({ id: 'a', ...(quote !== undefined && { evidence: { quote } }) })

  it('is required for each item', () => {
    const issues = findMissingEvidence({ stimulus: ['One.', 'Two.'], items: [item('One'), item(), item('Three')] })
    expect(issues).toEqual([
      { pointer: '/items/1/evidence', detail: 'is required: quote the words of the stimulus that settle the item' },
      { pointer: '/items/2/evidence/quote', detail: 'is not in the stimulus word for word' },
    ])
  })

  it('is optional if the quiz says so, but must match if given', () => {
    const items = [item(), item('Three')]
    expect(findMissingEvidence({ stimulus: ['One.'], evidence: 'none', items })).toMatchObject([
      { pointer: '/items/1/evidence/quote' },
    ])
    expect(findMissingEvidence({ evidence: 'none', items })).toEqual([])
  })

  it('may be a list of quotations, each of which must match and differ from the others', () => {
    const evidence = [{ quote: 'One' }, { quote: 'Three' }, { quote: '' }, 7, { quote: ' One' }, { quote: '*Two*' }]
    expect(findMissingEvidence({ stimulus: ['One.', 'Two.'], items: [{ evidence }] })).toEqual([
      { pointer: '/items/0/evidence/1/quote', detail: 'is not in the stimulus word for word' },
      { pointer: '/items/0/evidence/4/quote', detail: 'repeats another quotation of the item' },
    ])
  })

  it('is found across the markup of the stimulus', () => {
    expect(
      findMissingEvidence({ stimulus: ['The *528th* [Regiment](https://a.b)'], items: [item('The 528th Regiment')] }),
    ).toEqual([])
  })

  it('is found in the stimulus of every valid quiz, character by character', () => {
    fc.assert(
      fc.property(arbitraryQuiz, ({ stimulus = [], items }) => {
        const words = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
        const all = passageTexts(stimulus).map(words).join('')
        for (const quote of items.flatMap(quotesOf)) expect(all).toContain(words(inlineText(quote)))
      }),
    )
  })
})
