import { describe, expect, it } from 'vitest'
import { problemsOf, told } from './problems-of.ts'
import { change, smallQuiz } from './small-quiz.ts'

it('finds nothing wrong with a sound quiz', async () => {
  expect(await told(smallQuiz)).toEqual([])
})

/** The last item as an order of three parts. */
const order = (key: string) =>
  change(
    '"correctResponse": false',
    `"choices": [{ "id": "a", "text": "A" }, { "id": "b", "text": "B" }, { "id": "c", "text": "C" }], "correctResponse": ${key}`,
    change('"true-false"', '"order"'),
  )

describe('the position and the correction are reported', () => {
  it.each<[string, string, string[]]>([
    [
      'a passage that is no list, in one message',
      smallQuiz.replace(/"stimulus": \[[^\]]*\]/, `"stimulus": "${'Long. '.repeat(50)}"`),
      [expect.stringContaining('stimulus must be a list | write it as a list: ["…"]')],
    ],
    [
      'a number too small',
      change('1987,\n', '1987, "points": -1,\n'),
      ['13:42 -1 | format | points of item "year" must be greater than 0 | Maximum score of the item. Default 1.'],
    ],
    [
      'a word of Python',
      change('"correctResponse": false', '"correctResponse": False'),
      ['31:26 False | json | False is not JSON | write false'],
    ],
    [
      'evidence that is a mere text',
      change('{ "quote": "Since then a machine has lit the lamp." }', '"Since then"'),
      [
        '25:19 "Since then" | format | evidence of item "lamp" must be an object, or a list of objects | write it like this: { "quote": "Since then" }',
      ],
    ],
    [
      'two right choices where one may be',
      change('"His son"', '"His son", "correct": true'),
      [
        '20:18 [ | format | choices of item "lamp" must have exactly one right one, not 2 | keep one, or make it a "multiple-choice"',
      ],
    ],
    [
      'an order without one of its parts',
      order('["a", "b"]'),
      [
        '31:123 ["a", "b"] | format | correctResponse of item "lost" must name every part once | add what is missing: "c"',
      ],
    ],
    [
      'an order that has a part twice',
      order('["a", "b", "b"]'),
      ['31:123 ["a", "b", "b"] | format | correctResponse of item "lost" names a part twice | keep one of each: "b"'],
    ],
    [
      'an order of an unknown part',
      order('["a", "b", "d"]'),
      [
        '31:123 ["a", "b", "d"] | format | correctResponse of item "lost" has no part "d" | its parts are "a", "b", "c"',
      ],
    ],
    [
      'a picture by a name with capitals and blanks',
      change('1987,\n', '1987, "media": { "src": "media/My Teeth.PNG", "alt": "Teeth" },\n'),
      [
        '13:50 "media/My Teeth.PNG" | format | media.src of item "year" must be the path of an image in quizzes/media, such as "media/map.png", with a name of lower-case letters a to z, digits, ".", "_" and "-" | rename the file, and write "media/my-teeth.png"',
      ],
    ],
    [
      'a picture without its folder',
      change('1987,\n', '1987, "media": { "src": "teeth.png", "alt": "Teeth" },\n'),
      [expect.stringMatching(/^13:50 "teeth\.png" \| format .* \| did you mean "media\/teeth\.png"\?$/)],
    ],
    [
      'a day in another order',
      change('"language"', '"source": { "title": "A", "publisher": "B", "published": "1.12.2025" },\n  "language"'),
      ['3:60 "1.12.2025" | format | source.published must be a date such as 2025-12-13 | write "2025-12-01"'],
    ],
    [
      'an address as people say it',
      change('"language"', '"source": { "title": "A", "publisher": "B", "url": "www.lamp.example/1" },\n  "language"'),
      [expect.stringMatching(/source\.url must be an address .* \| write "https:\/\/www\.lamp\.example\/1"$/)],
    ],
    [
      'words in the place of an id',
      change('"id": "lost"', '"id": "Was it lost?"'),
      [expect.stringMatching(/ must be 1 to 64 letters.* \| write for example "was-it-lost"$/)],
    ],
    [
      'a quiz that is a variant of itself',
      change('"language"', '"variantOf": "small",\n  "language"'),
      [
        '3:16 "small" | format | variantOf names this quiz itself | name the quiz that this one is easier than, or translated from, or take it out',
      ],
    ],
    [
      'two letters of a name exchanged',
      change('"prompt": "Somebody', '"pormpt": "Somebody'),
      [expect.stringMatching(/"pormpt" is not a known field .* \| did you mean "prompt"\?$/)],
    ],
    [
      'a typo in the name of a field',
      change('"prompt": "Somebody', '"promt": "Somebody'),
      ['30:7 "promt" | format | "promt" is not a known field of item "lost" | did you mean "prompt"?'],
    ],
    [
      'a field of a type that has it not',
      change('"correctResponse": false', '"correctResponse": false, "tolerence": 1'),
      [
        '31:33 "tolerence" | format | "tolerence" is not a known field of item "lost" | take it out; known fields: type, id, prompt, points, feedback, hint, evidence, attribution, skill, media, allow, correctResponse, notGiven, FIELDS',
      ],
    ],
    [
      'a typo in the name of a number’s field',
      change('"correctResponse": 1987', '"correctResponse": 1987, "tolerence": 1'),
      ['13:32 "tolerence" | format | "tolerence" is not a known field of item "year" | did you mean "tolerance"?'],
    ],
    [
      'a word of another tool',
      change('"prompt": "Somebody', '"question": "Somebody'),
      ['30:7 "question" | format | "question" is not a known field of item "lost" | did you mean "prompt"?'],
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
      [
        '28:13 "lamp" | format | id of item "lamp" repeats the id "lamp" | give one of the two another id: the first is in line 17',
      ],
    ],
    [
      'a title that is missing',
      change('  "title": "The lighthouse",\n', ''),
      ['1:1 { | format | title is required | Title of the quiz.'],
    ],
    [
      'a value that is not an item',
      change('  "items": [', '  "items": [ 7,'),
      [
        '8:14 7 | format | item 1 must be an object | give it an "id", a "type" and a "prompt"; lede explain TYPE shows an item of each type',
      ],
    ],
    [
      'a value that is not a quiz',
      '[]',
      [
        '1:1 [] | format | the quiz must be an object | write it like this: { "title": "…", "language": "…", "items": […] }',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const lines = (await told(text)).map((line) =>
      line.replace(/must be one of .* \|/, 'must be one of TYPES |').replace(/notGiven.*$/, 'notGiven, FIELDS'),
    )
    expect(lines).toEqual(expected)
  })
})

/** The choice without marks and with this key. */
const withKey = (key: string, type = '"choice"') =>
  change(
    '      "choices"',
    `      "correctResponse": ${key},\n      "choices"`,
    change('"type": "choice"', `"type": ${type}`, change(', "correct": true', '')),
  )
const ids = '"machine", "son", "oil"'

describe('a mistake of authors is one error, with its fix:', () => {
  it.each<[string, string, string]>([
    ['a key in brackets', withKey('["machine"]'), 'write "machine", without brackets'],
    ['two keys in brackets', withKey('["machine", "oil"]'), 'name one, or make it a "multiple-choice"'],
    ['the number of a choice', withKey('0'), `write the id of the right one: ${ids}`],
    ['no key', withKey('null'), `write the id of the right one: ${ids}`],
    ['the text of a choice', withKey('"A machine"'), 'did you mean "machine"?'],
    ['the letter of a choice', withKey('"B"'), 'did you mean "son"?'],
    ['an unknown id', withKey('"gas"'), `the ids are ${ids}`],
    ['a key without brackets', withKey('"machine"', '"multiple-choice"'), 'write ["machine"]'],
    ['the number of a choice in a list', withKey('[2]', '"multiple-choice"'), `write the id of the right one: ${ids}`],
    ['a text of a choice in a list', withKey('["A machine"]', '"multiple-choice"'), 'did you mean "machine"?'],
    ['a truth in quotation marks', change(': false', ': "False"'), 'write false, without quotation marks'],
    ['yes for true', change(': false', ': "yes"'), 'write true, without quotation marks'],
    ['falsch for false', change(': false', ': "falsch"'), 'write false, without quotation marks'],
    ['거짓 for false', change(': false', ': "거짓"'), 'write false, without quotation marks'],
    ['a name of JavaScript for a truth', change(': false', ': "constructor"'), 'write true or false'],
    ['null for a truth', change(': false', ': null'), 'write true or false'],
    ['thousands in quotation marks', change('1987,\n', '"1,200",\n'), 'write 1200, without quotation marks'],
    [
      'a number with its unit',
      change('1987,\n', '"120 days",\n'),
      'write 120, without quotation marks, and the unit as "unit"',
    ],
    ['a number in brackets', change('1987,\n', '[1987],\n'), 'write 1987, without brackets'],
    ['a number for an id', change('"id": "year"', '"id": 1'), 'write it as a text: "1"'],
    [
      'a choice without id',
      change('{ "id": "son", "text": "His son" }', '"His son"'),
      'write it like this: { "id": "his-son", "text": "His son" }',
    ],
    ['mcq', change('"type": "choice"', '"type": "mcq"'), 'did you mean "choice"?'],
    ['MCQ', change('"type": "choice"', '"type": "MCQ"'), 'did you mean "choice"?'],
    ['Multiple choice', change('"type": "choice"', '"type": "Multiple choice"'), 'did you mean "multiple-choice"?'],
    ['checkboxes', change('"type": "choice"', '"type": "checkboxes"'), 'did you mean "multiple-choice"?'],
    ['fill in the blank', change('"true-false"', '"fill_in_the_blank"'), 'did you mean "text-entry"?'],
    ['essay', change('"true-false"', '"essay"'), 'lede explain TYPE shows an item of each type'],
    ['explanation', change('"prompt": "S', '"explanation": "No.", "prompt": "S'), 'did you mean "feedback"?'],
    ['answer', change('"correctResponse": false', '"answer": false'), 'did you mean "correctResponse"?'],
    [
      'answer where there is a key',
      change('"prompt": "S', '"answer": false, "prompt": "S'),
      'take it out: "correctResponse" is already there',
    ],
    ['options', change('"choices"', '"options"'), 'did you mean "choices"?'],
    ['isCorrect', change('"correct"', '"isCorrect"'), 'did you mean "correct"?'],
    ['passage', change('"stimulus"', '"passage"'), 'did you mean "stimulus"?'],
    ['questions', change('"items"', '"questions"'), 'did you mean "items"?'],
    [
      'All of the above',
      change(
        'Cheap oil',
        'All of the above',
        change('"His son"', '"His son", "correct": true', change('"choice"', '"multiple-choice"')),
      ),
      'take it out: in a "multiple-choice" several choices can be right',
    ],
  ])('%s', async (_, text, fix) => {
    expect((await problemsOf(text)).map((problem) => problem.fix)).toEqual([fix])
  })
})

describe('places', () => {
  it('count columns in UTF-16 code units, as editors do', async () => {
    const text = change('"title": "The lighthouse"', '"description": "등대 🗼", "titel": "x", "title": "y"')
    expect((await told(text))[0]).toMatch(/^2:27 "titel" \|/)
  })

  it('are right where lines end with a carriage return', async () => {
    const text = change('"prompt": "Somebody', '"promt": "Somebody').replaceAll('\n', '\r\n')
    expect((await told(text))[0]).toMatch(/^30:7 "promt" \|/)
  })

  it('end with the line that is shown', async () => {
    const [line] = await told(change('"items": [', '"items": {\n "a": [', smallQuiz.replace('  ]\n}', '  ]}\n}')))
    expect(line).toBe('8:12 { | format | items must be a list | write it as a list: […]')
  })
})

describe('a language that nobody speaks is an error, with the tag that was meant', () => {
  it.each([
    ['English', 'did you mean "en"?'],
    ['Deutsch', 'did you mean "de"?'],
    ['korean', 'did you mean "ko"?'],
    ['jp', 'did you mean "ja"?'],
    ['xx', 'write a tag such as "en", "ko" or "pt-BR"'],
  ])('%s', async (tag, fix) => {
    expect(await told(change('"en"', `"${tag}"`))).toEqual([
      `3:15 "${tag}" | format | language "${tag}" is an unknown language tag | ${fix}`,
    ])
  })

  it('and the report shows how a tag is written', async () => {
    expect(await told(change('"en"', '"pt_BR"'))).toEqual([expect.stringMatching(/\| did you mean "pt-BR"\?$/)])
  })

  it.each(['en', 'pt-BR', 'zh-Hant', 'ain', 'iw'])('%s is accepted', async (tag) => {
    const all = await told(change('"en"', `"${tag}"`))
    expect(all.filter((line) => line.includes('language'))).toEqual([])
  })
})
