import { describe, expect, it } from 'vitest'
import { change, smallQuiz } from './small-quiz.ts'
import { told } from './told.ts'

it('finds nothing wrong with a sound quiz', async () => {
  expect(await told(smallQuiz)).toEqual([])
})

describe('an author is told the place and how to mend', () => {
  it.each<[string, string, string[]]>([
    [
      'a slip in the name of a field',
      change('"prompt": "Somebody', '"promt": "Somebody'),
      [
        '28:13 "lost" | format | prompt of item "lost" is required | What is asked. Inline Markdown.',
        '30:7 "promt" | format | "promt" is not a known field of item "lost" | did you mean "prompt"?',
      ],
    ],
    [
      'a field of a type that has it not',
      change('"correctResponse": false', '"correctResponse": false, "tolerence": 1'),
      [
        '31:33 "tolerence" | format | "tolerence" is not a known field of item "lost" | known here: type, id, prompt, points, feedback, hint, evidence, attribution, media, allow, correctResponse, notGiven, FIELDS',
      ],
    ],
    [
      'a slip in the name of a number’s field',
      change('"correctResponse": 1987', '"correctResponse": 1987, "tolerence": 1'),
      ['13:32 "tolerence" | format | "tolerence" is not a known field of item "year" | did you mean "tolerance"?'],
    ],
    [
      'a word of another tool',
      change('"prompt": "Somebody', '"question": "Somebody'),
      [
        '28:13 "lost" | format | prompt of item "lost" is required | What is asked. Inline Markdown.',
        '30:7 "question" | format | "question" is not a known field of item "lost" | did you mean "prompt"?',
      ],
    ],
    [
      'a type that does not exist',
      change('"true-false"', '"truefalse"'),
      ['29:15 "truefalse" | format | type of item "lost" must be one of TYPES | did you mean "true-false"?'],
    ],
    [
      'a number in quotation marks',
      change('1987,\n', '"1987",\n'),
      ['13:26 "1987" | format | correctResponse of item "year" must be a number | write 1987, without quotation marks'],
    ],
    [
      'a mark in quotation marks',
      change('"correct": true', '"correct": "true"'),
      [
        '21:60 "true" | format | choices[0].correct of item "lamp" must be true or false | write true, without quotation marks',
      ],
    ],
    [
      'a key that names no choice',
      change('      "choices"', '      "correctResponse": "machin",\n      "choices"', change(', "correct": true', '')),
      [
        '20:26 "machin" | format | correctResponse of item "lamp" names "machin", which is not in "choices" | did you mean "machine"?',
      ],
    ],
    [
      'an id that stands twice',
      change('"id": "lost"', '"id": "lamp"'),
      ['28:13 "lamp" | format | id of item "lamp" repeats the id "lamp"'],
    ],
    [
      'a title that is missing',
      change('  "title": "The lighthouse",\n', ''),
      ['1:1 { | format | title is required | Title of the quiz.'],
    ],
    ['an item that is none', change('  "items": [', '  "items": [ 7,'), ['8:14 7 | format | item 1 must be an object']],
    ['a quiz that is none', '[]', ['1:1 [] | format | the quiz must be an object']],
  ])('%s', async (_, text, expected) => {
    const lines = (await told(text)).map((line) =>
      line.replace(/must be one of .* \|/, 'must be one of TYPES |').replace(/notGiven.*$/, 'notGiven, FIELDS'),
    )
    expect(lines).toEqual(expected)
  })
})

describe('places', () => {
  it('count columns in UTF-16 code units, as editors do', async () => {
    const text = change('"title": "The lighthouse"', '"description": "등대 🗼", "titel": "x", "title": "y"')
    expect((await told(text))[0]).toMatch(/^2:27 "titel" \|/)
  })

  it('are right where lines end with a carriage return', async () => {
    const text = change('"prompt": "Somebody', '"promt": "Somebody').replaceAll('\n', '\r\n')
    expect((await told(text))[1]).toMatch(/^30:7 "promt" \|/)
  })

  it('end with the line that is shown', async () => {
    const [line] = await told(change('"items": [', '"items": {\n "a": [', smallQuiz.replace('  ]\n}', '  ]}\n}')))
    expect(line).toBe('8:12 { | format | items must be a list')
  })
})
