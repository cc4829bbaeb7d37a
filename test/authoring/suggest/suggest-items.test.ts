import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEntries } from '../../../authoring/suggest/find-entries.ts'
import { findNumbers } from '../../../authoring/suggest/find-numbers.ts'
import { suggestItems } from '../../../authoring/suggest/suggest-items.ts'
import { whoSays } from '../../../authoring/suggest/who-says.ts'
import { inlineText } from '../../../core/inline.ts'

const mill = 'The mill was built in 1742 by the brothers Hale. It ground flour for 6 villages.'

/** What is offered for a selection of a paragraph, as its button says it. */
const offered = (text: string, paragraph = text, language = 'en') =>
  suggestItems({ texts: [text], paragraph, isList: false }, language).items.map(({ type, shows }) =>
    shows === undefined ? type : `${type}: ${shows}`,
  )

describe('a selection suggests', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a number with its unit',
      '45 m',
      'The tower is 45 m high.',
      ['number: 45 m', 'text-entry: 45 m', 'inline-choice: 45 m', 'choice'],
    ],
    [
      'the number of a sentence',
      'It ground flour for 6 villages.',
      mill,
      ['number: 6 villages', 'choice', 'true-false'],
    ],
    [
      'what is counted before years',
      'Between 1884 and 1886 Thomas Stevens rode about 22,000 kilometres.',
      '',
      ['number: 22000 ± 500 kilometres', 'number: 1884', 'number: 1886', 'choice'],
    ],
    ['a year without a unit', 'In 1911 floods took the wheel.', '', ['number: 1911', 'choice', 'true-false']],
    ['a typed text or a gap for a word', 'Hale', mill, ['text-entry: Hale', 'inline-choice: Hale', 'choice']],
    [
      'an order for an enumeration',
      'It ground wheat, rye and barley.',
      '',
      ['order: wheat · rye · barley', 'choice', 'true-false'],
    ],
    ['who says so', 'The owner says that he is tired.', '', ['true-false: The owner', 'choice', 'text-entry']],
    ['sentences to choose from for a paragraph', mill, mill, ['hottext: 2', 'choice', 'true-false']],
    ['the common kinds for any other sentence', 'Today it is a library.', '', ['choice', 'true-false', 'text-entry']],
  ])('%s', (_, text, paragraph, expected) => {
    expect(offered(text, paragraph || text)).toEqual(expected)
  })

  it('an order for the entries of a list', () => {
    const texts = ['Clean the grain', 'Grind it *once*', 'Sieve the flour']
    const [first] = suggestItems({ texts, paragraph: 'Clean the grain', isList: true }, 'en').items
    expect(first).toMatchObject({
      type: 'order',
      fields: { choices: ['Clean the grain', 'Grind it \\*once\\*', 'Sieve the flour'] },
    })
  })

  it('the sentence of a word as its evidence, and with it a text with a gap', () => {
    const { quote, items } = suggestItems({ texts: ['Hale'], paragraph: mill, isList: false }, 'en')
    expect(quote).toBe('The mill was built in 1742 by the brothers Hale.')
    expect(items[1]?.fields).toEqual({
      text: 'The mill was built in 1742 by the brothers {1}.',
      gaps: [{ id: '1', choices: [{ text: 'Hale', correct: true }, ''] }],
    })
  })

  it('its sentence among its neighbours, marked, and for gaps, where another kind is chosen', () => {
    const paragraph = `One is *here*. ${mill} Then it burned.`
    const sentences = ['The mill was built in 1742 by the brothers Hale.', 'It ground flour for 6 villages.']
    const [built, ground] = sentences as [string, string]
    const othersOf = (text: string, whole = paragraph) =>
      suggestItems({ texts: [text], paragraph: whole, isList: false }, 'en').others
    expect(othersOf(ground)).toEqual({
      hottext: { sentences: [built, { text: ground, correct: true }, 'Then it burned.'] },
      'inline-choice': { text: ground, gaps: [] },
    })
    expect(othersOf('One is *here*.').hottext?.sentences).toEqual([
      { text: 'One is \\*here\\*.', correct: true },
      built,
      ground,
    ])
    expect(othersOf('Then it burned.').hottext?.sentences).toEqual([
      built,
      ground,
      { text: 'Then it burned.', correct: true },
    ])
    expect(othersOf(ground, ground).hottext?.sentences).toEqual([{ text: ground, correct: true }, ''])
    expect(othersOf(mill)).toEqual({})
  })

  it('items that name the speaker, also with a number', () => {
    const { items } = suggestItems(
      { texts: ['According to the owner, 300 people came.'], paragraph: '', isList: false },
      'en',
    )
    expect(items[0]).toMatchObject({
      type: 'number',
      fields: { correctResponse: 300, unit: 'people', attribution: 'the owner' },
    })
  })
})

it.each<[string, string, object[]]>([
  ['en', 'It weighs 1,200 kg.', [{ number: 1200, unit: 'kg' }]],
  ['en', 'It cost $45.50 then.', [{ number: 45.5, unit: '$' }]],
  ['en', '45% of them left.', [{ number: 45, unit: '%' }]],
  ['en', 'It was -12 °C at night.', [{ number: -12, unit: '°C' }]],
  ['en', 'About 300 people came.', [{ number: 300, unit: 'people', tolerance: 50 }]],
  ['en', 'It ended around 1891.', [{ number: 1891 }]],
  ['en', 'It began around 1870.', [{ number: 1870, tolerance: 5 }]],
  ['en', 'It is about 4.5 km long.', [{ number: 4.5, unit: 'km', tolerance: 0.05 }]],
  [
    'en',
    'Of 40 ships, 12 sank.',
    [
      { number: 40, unit: 'ships' },
      { number: 12, unit: 'sank' },
    ],
  ],
  ['en', 'Built in 1742 by Hale.', [{ number: 1742 }]],
  ['en', 'In the 21st century, on page B2, from 1939–45, at 10:30, on 3/4.', []],
  ['de', 'Es waren 1.200 Menschen.', [{ number: 1200, unit: 'Menschen' }]],
  ['de', 'Etwa 3,5 Millionen kamen.', [{ number: 3.5, unit: 'Millionen', tolerance: 0.05 }]],
  ['de', 'Am 3. Mai kam er.', []],
  ['fr', 'Elle pèse 1 200 kg.', [{ number: 1200, unit: 'kg' }]],
  ['fr', 'Il a payé 45,50 € pour elle.', [{ number: 45.5, unit: '€' }]],
  ['es', 'Vinieron unas 300 personas.', [{ number: 300, unit: 'personas', tolerance: 50 }]],
  ['pt', 'Foram 12 dias de chuva.', [{ number: 12, unit: 'dias' }]],
  ['ko', '모두 120명이 왔다.', [{ number: 120, unit: '명' }]],
  ['ko', '1,200년에 지었다.', [{ number: 1200, unit: '년' }]],
  ['ar', 'جاء ١٢٠ رجلا.', [{ number: 120, unit: 'رجلا' }]],
  ['zh', '有300人来了。', [{ number: 300, unit: '人' }]],
])('numbers in %s: %s', (language, text, expected) => {
  expect(findNumbers(text, language)).toEqual(expected)
})

it.each<[string, string[]]>([
  ['It ground wheat, rye and barley.', ['wheat', 'rye', 'barley']],
  ['wheat, rye, and barley', ['wheat', 'rye', 'barley']],
  [
    'First the grain is weighed, then it is ground, and finally it is packed.',
    ['the grain is weighed', 'then it is ground', 'finally it is packed'],
  ],
  ['Sie mahlten Weizen, Roggen und Gerste.', ['Weizen', 'Roggen', 'Gerste']],
  ['Ils ont moulu du blé, du seigle et de l’orge.', ['du blé', 'du seigle', 'de l’orge']],
  ['Molían trigo, centeno y cebada.', ['trigo', 'centeno', 'cebada']],
  ['밀, 호밀, 그리고 보리', ['밀', '호밀', '보리']],
  ['قمح، شعير وذرة', ['قمح', 'شعير', 'ذرة']],
  ['小麦、大麦、および米', ['小麦', '大麦', '米']],
  ['The mill and the house burned.', []],
  ['He came late, because of the rain.', []],
])('the entries of %s', (sentence, expected) => {
  expect(findEntries(sentence)).toEqual(expected)
})

it.each<[string, string, string | undefined]>([
  ['en', 'According to Marta Hale, the wheel was lost.', 'Marta Hale'],
  ['en', 'Marta Hale claims that the wheel was stolen.', 'Marta Hale'],
  ['en', 'The owner said that he would sell it.', 'The owner'],
  ['en', '“It was a cold spring,” said Ana de la Cruz.', 'Ana de la Cruz'],
  ['en', 'The wheel was lost, the miller says.', 'the miller'],
  ['en', 'He said that it was cold.', undefined],
  ['en', 'The mill was built in 1742.', undefined],
  ['de', 'Laut Marta Hale ging das Rad verloren.', 'Marta Hale'],
  ['de', 'Der Müller behauptet, das Rad sei gestohlen.', 'Der Müller'],
  ['fr', 'Selon Marie Curie, il faisait froid.', 'Marie Curie'],
  ['fr', 'Le meunier affirme que la roue est perdue.', 'Le meunier'],
  ['es', 'Según María Pérez, la rueda se perdió.', 'María Pérez'],
  ['es', 'El molinero dijo que hacía frío.', 'El molinero'],
  ['pt', 'Segundo João Silva, a roda perdeu-se.', 'João Silva'],
  ['pt', 'O moleiro afirmou que fazia frio.', 'O moleiro'],
  ['ko', '김민수에 따르면 바퀴가 사라졌다.', '김민수'],
  ['ko', '방앗간 주인은 날이 추웠다고 말했다.', '방앗간 주인'],
  ['ar', 'قال أحمد علي إن العجلة فقدت.', 'أحمد علي'],
  ['ar', 'بحسب أحمد، كان الجو باردا.', 'أحمد'],
  ['ja', '彼はそう言った。', undefined],
])('in %s, who says: %s', (language, sentence, expected) => {
  expect(whoSays(sentence, language)).toBe(expected)
})

const word = fc.constantFrom(
  'The',
  'mill',
  '1742',
  '6',
  'villages,',
  'and',
  'rye',
  'said',
  'Hale',
  '{1}',
  '*',
  '45%',
  'أحمد',
  '방앗간',
  'km.',
  '?',
)

it('what any selection fills in is part of its paragraph', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      fc.nat(13),
      fc.nat(13),
      fc.constantFrom('en', 'ko', 'ar', 'de'),
      (words, a, b, language) => {
        const paragraph = words.join(' ')
        const text = words.slice(Math.min(a, b), Math.max(a, b) + 1).join(' ') || paragraph
        const { quote, items } = suggestItems({ texts: [text], paragraph, isList: false }, language)
        expect(paragraph).toContain(quote)
        expect(quote).toContain(text.trim())
        expect(items.length).toBeGreaterThanOrEqual(3)
        expect(new Set(items.map(({ type, shows }) => `${type} ${shows}`)).size).toBe(items.length)
        for (const { fields } of items) {
          for (const entry of (fields.choices ?? fields.sentences ?? []) as string[])
            expect(paragraph).toContain(inlineText(entry))
          // The gap filled is the sentence again.
          if (fields.text !== undefined)
            expect(inlineText(String(fields.text).replace(/(?<!\\)\{1\}/, () => text)).replaceAll('\\{', '{')).toBe(
              quote,
            )
        }
      },
    ),
  )
})
