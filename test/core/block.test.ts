import { describe, expect, it } from 'vitest'
import { blockTexts, passageTexts } from '../../core/block-texts.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'

const picture = { src: 'media/map.png', alt: 'A map of the coast', width: 400, height: 300 }
const stimulus = [
  'The tower was built in *1874*.',
  { heading: 'The `lamp`' },
  { list: ['Oil until 1921', 'Electricity since'], ordered: true },
  { media: picture },
]
const parse = (stimulus: unknown, quote = 'Oil until 1921') =>
  parseQuiz({
    title: 'Cape Amber',
    language: 'en',
    stimulus,
    items: [{ id: 'oil', type: 'true-false', prompt: 'Oil fed it.', correctResponse: true, evidence: { quote } }],
  })
const issuesOf = (...found: Parameters<typeof parse>) =>
  parse(...found).issues?.map(({ pointer, detail }) => `${pointer} ${detail}`)

describe('the blocks of a passage', () => {
  it('are headings, lists and pictures next to paragraphs, as they were written', () => {
    expect(parse(stimulus).quiz?.stimulus).toEqual(stimulus)
    expect(toPublicQuiz(parse(stimulus).quiz as Quiz, 'amber', 'v').stimulus).toEqual(stimulus)
  })

  it('have texts, except for pictures', () => {
    expect(stimulus.map((block) => blockTexts(block))).toEqual([
      ['The tower was built in *1874*.'],
      ['The `lamp`'],
      ['Oil until 1921', 'Electricity since'],
      [],
    ])
    expect(passageTexts(stimulus)).toEqual([
      'The tower was built in 1874.',
      'The lamp',
      'Oil until 1921',
      'Electricity since',
    ])
  })

  it.each(['The lamp', 'Oil until', 'The lamp Oil until 1921 Electricity since', '1874. The lamp'])(
    'may be quoted: %s',
    (quote) => {
      expect(issuesOf(stimulus, quote)).toBeUndefined()
    },
  )

  it('may not be quoted by the alternative text of a picture', () => {
    expect(issuesOf(stimulus, picture.alt)).toEqual(['/items/0/evidence/quote is not in the stimulus word for word'])
  })

  const shape = 'must be a text, or an object with one of "heading", "list" and "media"'
  it.each<[string, unknown, string]>([
    ['a misspelt field', { headng: 'The lamp' }, '/headng is not a known field'],
    ['a field of another block', { heading: 'The lamp', ordered: true }, '/ordered is not a known field'],
    ['an empty heading', { heading: ' ' }, '/heading must not be empty'],
    ['an empty list', { list: [] }, '/list must have at least 1 entry'],
    ['an empty entry', { list: ['a', ''] }, '/list/1 must not be empty'],
    ['a picture without text', { media: { src: 'media/map.png' } }, '/media/alt is required'],
    ['two kinds in one', { heading: 'The lamp', list: ['a'] }, ` ${shape}`],
    ['no kind', {}, ` ${shape}`],
    ['a number', 7, ` ${shape}`],
  ])('are refused with %s', (_, block, detail) => {
    expect(issuesOf(['Oil until 1921', block])).toEqual([`/stimulus/1${detail}`])
  })
})
