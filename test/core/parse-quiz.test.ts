import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import { versionOf } from '../../core/version.ts'
import { arbitraryQuiz, sampleQuiz } from './arbitrary-quiz.ts'

/** The problems of a quiz file, a line for each. */
const problems = (value: unknown) =>
  (parseQuiz(value).issues ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`)

const item = { id: 'a', type: 'number', prompt: 'How many?', correctResponse: 9, evidence: { quote: 'Nine' } }
const quiz = { title: 'Title', language: 'en', stimulus: ['Nine of them.'], items: [item] }
const two = [...'xy'].map((id) => ({ id, text: id }))
const three = [...'xyz'].map((id) => ({ id, text: id }))
const withItem = (fields: object) => ({ ...quiz, items: [{ ...item, ...fields }] })
const kinds =
  '"choice", "multiple-choice", "true-false", "number", "text-entry", "order", "match", "inline-choice", "hottext"'

describe('a quiz file', () => {
  it('is read unchanged, without $schema', () => {
    expect(parseQuiz({ $schema: './quiz.schema.json', ...quiz })).toEqual({ quiz })
    expect(parseQuiz(sampleQuiz)).toEqual({ quiz: sampleQuiz })
  })

  it('loses white space around its plain texts', () => {
    expect(parseQuiz({ ...quiz, title: '  Title\n' })).toEqual({ quiz })
  })
})

describe('problems are reported with their position and correction', () => {
  it.each<[string, unknown, string[]]>([
    ['what is no quiz', null, [': must be an object']],
    ['a list', [], [': must be an object']],
    ['a field that does not exist', { ...quiz, autor: 'me' }, ['/autor: is not a known field']],
    [
      'a field of an item that does not exist',
      withItem({ hnit: 'x', 'a/b~': 1 }),
      ['/items/0/hnit: is not a known field', '/items/0/a~1b~0: is not a known field'],
    ],
    ['a field that is missing', { ...quiz, title: undefined }, ['/title: is required']],
    ['a text that is a number', { ...quiz, title: 5 }, ['/title: must be a string']],
    ['a text that is blank', { ...quiz, title: '  ' }, ['/title: must not be empty']],
    ['a text that nobody sees', { ...quiz, title: '\u200b\u00ad' }, ['/title: must not be empty']],
    ['a text that is too long', { ...quiz, title: 'x'.repeat(201) }, ['/title: must have at most 200 characters']],
    ['a prompt of markup only', withItem({ prompt: ' \n' }), ['/items/0/prompt: must not be empty']],
    [
      'half of a character',
      { ...quiz, title: 'a\ud800' },
      ['/title: must not contain half of a character (a lone surrogate)'],
    ],
    [
      'half of a character in Markdown',
      withItem({ hint: '\udfff' }),
      ['/items/0/hint: must not contain half of a character (a lone surrogate)'],
    ],
    [
      'a language by its name',
      { ...quiz, language: 'English language' },
      ['/language: must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"'],
    ],
    [
      'a language with an underscore',
      { ...quiz, language: 'pt_BR' },
      ['/language: must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"'],
    ],
    ['an unknown level', { ...quiz, level: 'B3' }, ['/level: must be "A1" or "A2" or "B1" or "B2" or "C1" or "C2"']],
    ['an unknown mode', { ...quiz, mode: 'exam' }, ['/mode: must be "practice" or "test"']],
    [
      'an address of another kind',
      { ...quiz, source: { title: 'A', publisher: 'B', url: 'javascript:alert(1)' } },
      ['/source/url: must be an address that begins with https:// or http://'],
    ],
    [
      'a day that does not exist',
      { ...quiz, source: { title: 'A', publisher: 'B', published: '2025-02-30' } },
      ['/source/published: must be a date such as 2025-12-13'],
    ],
    ['no items', { ...quiz, items: [] }, ['/items: must have at least 1 entry']],
    ['items that are no list', { ...quiz, items: { item } }, ['/items: must be a list']],
    ['a value that is not an item', { ...quiz, items: [item, null] }, ['/items/1: must be an object']],
    ['an item without a type', withItem({ type: undefined }), [`/items/0/type: is required: one of ${kinds}`]],
    ['an item of an unknown type', withItem({ type: 'essay' }), [`/items/0/type: must be one of ${kinds}`]],
    [
      'an id with a space',
      withItem({ id: 'a b' }),
      ['/items/0/id: must be 1 to 64 letters, digits, hyphens or underscores, beginning with a letter or digit'],
    ],
    ['an id used twice', { ...quiz, items: [item, { ...item, id: 'b' }, item] }, ['/items/2/id: repeats the id "a"']],
    ['no points', withItem({ points: 0 }), ['/items/0/points: must be greater than 0']],
    ['a number in quotation marks', withItem({ correctResponse: '9' }), ['/items/0/correctResponse: must be a number']],
    ['a tolerance below nothing', withItem({ tolerance: -1 }), ['/items/0/tolerance: must be at least 0']],
    [
      'an unknown truth value',
      withItem({ type: 'true-false', correctResponse: 'yes' }),
      ['/items/0/correctResponse: must be true, false or "not-given"'],
    ],
    [
      'an accepted text that is a number',
      withItem({ type: 'text-entry', correctResponse: 9 }),
      ['/items/0/correctResponse: must be a text, or a list of texts'],
    ],
    [
      'an accepted text that is blank',
      withItem({ type: 'text-entry', correctResponse: ['nine', ' '] }),
      ['/items/0/correctResponse/1: must not be empty'],
    ],
    [
      'a key that is no object',
      withItem({ type: 'match', left: two, right: two, correctResponse: 'x' }),
      ['/items/0/correctResponse: must be an object'],
    ],
    [
      'a mark that is a word',
      withItem({ type: 'choice', choices: [...two, { id: 'z', text: 'Z', correct: 'yes' }], correctResponse: 'x' }),
      ['/items/0/choices/2/correct: must be true or false'],
    ],
    [
      'too few choices',
      withItem({ type: 'choice', choices: [{ id: 'x', text: 'X' }], correctResponse: 'x' }),
      ['/items/0/choices: must have at least 2 entries'],
    ],
    [
      'evidence that is missing',
      withItem({ evidence: undefined }),
      ['/items/0/evidence: is required: quote the words of the stimulus that settle the item'],
    ],
    [
      'evidence that is made up',
      withItem({ evidence: { quote: 'Ten' } }),
      ['/items/0/evidence/quote: is not in the stimulus word for word'],
    ],
    [
      'evidence nobody sees',
      withItem({ evidence: { quote: '\u00ad' } }),
      ['/items/0/evidence/quote: must not be empty'],
    ],
    ['evidence that is blank', withItem({ evidence: { quote: ' ' } }), ['/items/0/evidence/quote: must not be empty']],
    [
      'evidence in the wrong form',
      withItem({ evidence: 'Nine' }),
      ['/items/0/evidence: must be an object, or a list of objects'],
    ],
    [
      'quotations of which one is made up and one is repeated',
      withItem({ evidence: [{ quote: 'Nine' }, { quote: 'Ten' }, { quote: 'Nine' }] }),
      [
        '/items/0/evidence/1/quote: is not in the stimulus word for word',
        '/items/0/evidence/2/quote: repeats another quotation of the item',
      ],
    ],
    ['a list of no quotations', withItem({ evidence: [] }), ['/items/0/evidence: must have at least 1 entry']],
    [
      'six quotations',
      withItem({ evidence: ['Nine', 'of', 'them', 'Nine of', 'of them', 'Nine of them'].map((quote) => ({ quote })) }),
      ['/items/0/evidence: must have at most 5 entries'],
    ],
    [
      'a list of quotations with errors',
      withItem({ evidence: [{ quote: 'Nine' }, { quote: ' ' }, 'them', { quot: 'of' }, { quote: 'of', page: 3 }] }),
      [
        '/items/0/evidence/1/quote: must not be empty',
        '/items/0/evidence/2: must be an object',
        '/items/0/evidence/3/quote: is required',
        '/items/0/evidence/3/quot: is not a known field',
        '/items/0/evidence/4/page: is not a known field',
      ],
    ],
    [
      'an unknown field of evidence',
      withItem({ evidence: { quote: 'Nine', page: 3 } }),
      ['/items/0/evidence/page: is not a known field'],
    ],
    [
      'no stimulus to quote from',
      { ...quiz, stimulus: undefined },
      ['/stimulus: is required, unless the quiz says "evidence": "none"'],
    ],
    ['more items drawn than there are', { ...quiz, draw: 2 }, ['/draw: must be at most 1, the number of items']],
    ['half an item drawn', { ...quiz, draw: 1.5 }, ['/draw: must be a whole number']],
    [
      'a picture of another host',
      withItem({ media: { src: 'https://a.b/c.png', alt: 'C' } }),
      [
        '/items/0/media/src: must be the path of an image in quizzes/media, such as "media/map.png", with a name of lower-case letters a to z, digits, ".", "_" and "-"',
      ],
    ],
    [
      'a picture that leaves the folder',
      withItem({ media: { src: 'media/../c.png', alt: 'C' } }),
      [
        '/items/0/media/src: must be the path of an image in quizzes/media, such as "media/map.png", with a name of lower-case letters a to z, digits, ".", "_" and "-"',
      ],
    ],
    [
      'a picture that is not described',
      withItem({ media: { src: 'media/c.png', alt: ' ' } }),
      ['/items/0/media/alt: must say what the image shows, for those who cannot see it'],
    ],
  ])('%s', (_, value, expected) => {
    expect(problems(value)).toEqual(expected)
  })

  it('all at once: one problem hides no other', () => {
    const choices = [...two, { id: 'x', text: 'X' }]
    const broken = {
      title: '',
      colour: 'red',
      language: 'en',
      stimulus: ['Nine of them.'],
      draw: 9,
      items: [
        { ...item, id: 'same' },
        { ...item, id: 'same', evidence: { quote: 'Ten' } },
        { id: 'b', type: 'choice', prompt: '', choices, correctResponse: 'q', points: -1, hnit: '' },
        {
          id: 'c',
          type: 'order',
          prompt: 'Order?',
          choices: three,
          correctResponse: ['x', 'y'],
          evidence: { quote: '' },
        },
        'nothing',
      ],
    }
    expect(problems(broken).toSorted()).toEqual(
      [
        '/title: must not be empty',
        '/colour: is not a known field',
        '/draw: must be at most 5, the number of items',
        '/items/1/id: repeats the id "same"',
        '/items/1/evidence/quote: is not in the stimulus word for word',
        '/items/2/prompt: must not be empty',
        '/items/2/points: must be greater than 0',
        '/items/2/hnit: is not a known field',
        '/items/2/choices/2/id: repeats the id "x"',
        '/items/2/correctResponse: names "q", which is not in "choices"',
        '/items/2/evidence: is required: quote the words of the stimulus that settle the item',
        '/items/3/correctResponse: must name every part once',
        '/items/3/evidence/quote: must not be empty',
        '/items/4: must be an object',
      ].toSorted(),
    )
  })
})

const names = fc.oneof(
  fc.constantFrom(
    'title',
    'language',
    'stimulus',
    'items',
    'draw',
    'evidence',
    'type',
    'id',
    'prompt',
    'choices',
    'quote',
  ),
  fc.constantFrom('correctResponse', 'left', 'right', 'gaps', 'text', 'sentences', 'media', '__proto__', 'constructor'),
  fc.string({ maxLength: 3 }),
)

/** JSON of any shape that uses the words of the format. */
const { value: nearQuiz } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('choice', 'match', 'none', 'en', 1e308, -1, 0.5, '\ud800')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 8 }),
  ),
}))

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A valid quiz with one value in it replaced by any other. */
const spoilt = fc.tuple(arbitraryQuiz, fc.infiniteStream(fc.nat()), nearQuiz).map(([quiz, numbers, value]): unknown => {
  const copy = structuredClone(quiz) as unknown as Record<string, unknown>
  for (let place = copy; ; ) {
    const keys = Object.keys(place)
    const key = keys[(numbers.next().value as number) % keys.length] ?? 'a'
    const inner = place[key]
    if (isObject(inner) && (numbers.next().value as number) % 4) place = inner
    else {
      place[key] = value
      return copy
    }
  }
})

describe('any value', () => {
  const check = (value: unknown) => {
    const { quiz, issues = [] } = parseQuiz(value)
    expect(quiz === undefined).toBe(issues.length > 0)
    for (const { pointer, detail } of issues) {
      expect(pointer).toMatch(/^(\/.*)?$/s)
      expect(detail).toMatch(/^(is|must|has|names|repeats|does|for the gap) ./)
      expect(detail).not.toMatch(/Invalid input|undefined|\[object/)
    }
    if (!quiz) return
    expect(parseQuiz(JSON.parse(printQuiz(quiz)))).toEqual({ quiz })
    expect(toPublicQuiz(quiz, 'id', versionOf(quiz)).items).toHaveLength(quiz.items.length)
  }

  it('becomes a quiz that can be published, or problems', () => {
    fc.assert(fc.property(fc.oneof(nearQuiz, fc.jsonValue()), check), { numRuns: 1000 })
  })

  it('becomes either if it is a quiz with one error', () => {
    fc.assert(fc.property(spoilt, check), { numRuns: 1000 })
  })

  it('gives problems if its fields have the names of Object.prototype members', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const text = JSON.stringify(withItem({ name: 1 })).replace('"name"', `"${name}"`)
      expect(problems(JSON.parse(text))).toEqual([`/items/0/${name}: is not a known field`])
    }
  })

  it('gives problems if it is nested 100,000 levels deep', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(problems({ ...quiz, title: deep, more: deep })).toEqual([
      '/title: must be a string',
      '/more: is not a known field',
    ])
    expect(problems(withItem({ correctResponse: deep, hint: deep }))).toHaveLength(2)
  })

  it('gives problems if a number is too large', () => {
    expect(problems(JSON.parse(JSON.stringify(withItem({})).replace(':9', ':1e999')))).toEqual([
      '/items/0/correctResponse: must be a number',
    ])
    expect(problems({ ...quiz, draw: 1e300 })[0]).toMatch(/^\/draw: must be/)
  })
})
