import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../authoring/check/read-json.ts'
import { told } from './problems-of.ts'
import { change, smallQuiz } from './small-quiz.ts'

describe('what is not JSON is shown at its place', () => {
  it.each<[string, string, string[]]>([
    [
      'a missing comma',
      change('"language": "en",', '"language": "en"'),
      ['3:18 " | json | a comma is missing here | put , before the next entry'],
    ],
    [
      'a comma after the last entry',
      change('"Cheap oil" }', '"Cheap oil" },'),
      ['23:45 , | json | a comma too many | take it out: the last entry has no comma after it'],
    ],
    [
      'two commas',
      change('"en",', '"en",,'),
      ['3:20 , | json | a comma too many | take it out: the last entry has no comma after it'],
    ],
    [
      'a comment',
      change('"language": "en",', '"language": "en", // English'),
      ['3:21 // English | json | JSON has no comments | take it out'],
    ],
    [
      'a comment over several lines',
      change('"language": "en",', '"language": "en", /* English\n or so */'),
      ['3:21 /* English | json | JSON has no comments | take it out'],
    ],
    [
      'a field that is there twice',
      change('"prompt": "Somebody was lost.",', '"prompt": "Somebody was lost.", "prompt": "Nobody was lost.",'),
      ['30:39 "prompt" | json | "prompt" is twice in this object | keep one of them: parsers silently take the last'],
    ],
    [
      'curly quotation marks',
      change('"The lighthouse"', '“The”'),
      ['2:12 “The” | json | “The” is not JSON | put texts between straight quotation marks: "like this"'],
    ],
    [
      'a name without quotation marks',
      change('"title"', 'title'),
      ['2:3 title | json | title is not JSON | put texts between straight quotation marks: "like this"'],
    ],
    [
      'a text that goes on in the next line',
      change('"The lighthouse"', '"The\n lighthouse"'),
      [
        '2:12 "The | json | "The is a text without a closing " on its line | close it with ", and write \\n for a new line in a text',
      ],
    ],
    [
      'a tab within a text',
      change('"The l', '"The\tl'),
      [
        '2:12 "The\tlighthouse" | json | "The\tlighthouse" has a tab or another control character | write \\t for a tab',
      ],
    ],
    [
      'a list that is closed like an object',
      change('he says."\n  ]', 'he says."\n  }'),
      ['6:33 " | json | a ] is missing here | close the list that begins in line 4 with ], or take out an extra }'],
    ],
    [
      'an end that is missing',
      smallQuiz.trimEnd().slice(0, -1),
      ['34:3 ] | json | a } is missing here | close the object that begins in line 1 with }'],
    ],
    [
      'something after the end',
      `${smallQuiz}}`,
      ['36:1 } | json | } is after the end | take it out, or look for an extra } or ] before it'],
    ],
    [
      'a colon that is missing',
      change('"title":', '"title"'),
      ['2:9 " | json | a colon is missing here | put : between name and value'],
    ],
    ['nothing at all', ' \n', ['1:1   | json | the file is empty | start with: lede new']],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })

  it('all at once, and what else is wrong with the quiz', async () => {
    const text = change(
      '"en",',
      '"en"',
      change('"prompt": "Somebody', '"promt": "Somebody', change('"Cheap oil" }', '"Cheap oil" },')),
    )
    expect((await told(text)).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      '3:18 " | json | a comma is missing here',
      '23:45 , | json | a comma too many',
      '30:7 "promt" | format | "promt" is not a known field of item "lost"',
    ])
  })

  it('but nothing after an ambiguous mistake', async () => {
    expect(await told(change('"title": "The lighthouse",', '"title": “The lighthouse”, "a": , "b" 1,'))).toHaveLength(1)
  })
})

const quotation = 'write \\" for a quotation mark inside a text'
const number = (written: string, fix: string, at = '13:26') => [
  `${at} ${written} | json | ${written} is not a number in JSON | ${fix}`,
]
const spaces = 'replace all of them outside texts with ordinary spaces'
const notJson = 'write the quiz as JSON: lede new starts one from an article, lede import converts a question bank'

describe('a common mistake is one error, which names it:', () => {
  it.each<[string, string, string[]]>([
    [
      'quotation marks inside a text',
      change('"Somebody was lost."', '"He said "no"."'),
      [`30:26 "no" | json | a " inside a text ends it before no | ${quotation}`],
    ],
    [
      'quotation marks at the beginning of a text',
      change('"The lighthouse"', '""Old" lighthouse"'),
      [`2:13 "Old" | json | a " inside a text ends it before Old | ${quotation}`],
    ],
    [
      'quotation marks at the end of a text in a list',
      change('“Nobody was lost,” he says.', 'He says "nobody was lost."'),
      [`6:14 "nobody was lost." | json | a " inside a text ends it before nobody was lost. | ${quotation}`],
    ],
    [
      'quotation marks around a number',
      change('"Cheap oil"', '"The "12" of them"'),
      [`23:37 "12" | json | a " inside a text ends it before 12 | ${quotation}`],
    ],
    [
      'quotation marks doubled, as in CSV',
      change('"Cheap oil"', '"Cheap ""black"" oil"'),
      [`23:39 ""black"" | json | a " inside a text ends it before black | ${quotation}`],
    ],
    [
      'no-break spaces as indentation',
      smallQuiz.replaceAll('\n  "', '\n\u00a0\u00a0"'),
      [`2:1 \u00a0\u00a0 | json | a no-break space (U+00A0) outside a text | ${spaces}`],
    ],
    [
      'a zero-width space',
      change('"language": ', '"language":\u200b'),
      [`3:14 \u200b | json | a special space (U+200B) outside a text | ${spaces}`],
    ],
    [
      'a comment with #',
      change('  "language"', '  # the language\n  "language"'),
      ['3:3 # the language | json | JSON has no comments | take it out'],
    ],
    [
      'a comment with # behind a value',
      change('"en",', '"en", # English'),
      ['3:21 # English | json | JSON has no comments | take it out'],
    ],
    ['a comma in thousands', change('1987,\n', '1,200,\n'), number('1,200', 'write 1200')],
    ['commas in millions', change('1987,\n', '1,200,000,\n'), number('1,200,000', 'write 1200000')],
    ['a comma before decimals', change('1987,\n', '1,5,\n'), number('1,5', 'write 1.5')],
    ['a leading zero', change('1987,\n', '08,\n'), number('08', 'write 8')],
    ['several leading zeros', change('1987,\n', '007,\n'), number('007', 'write 7')],
    ['a point without a digit before it', change('1987,\n', '.5,\n'), number('.5', 'write 0.5')],
    ['a point without a digit after it', change('1987,\n', '5.,\n'), number('5.', 'write 5')],
    ['a plus', change('1987,\n', '+5,\n'), number('+5', 'write 5')],
    ['a minus that is no hyphen', change('1987,\n', '−5,\n'), number('−5', 'write -5')],
    ['a fraction', change('1987,\n', '1/2,\n'), number('1/2', 'write 0.5')],
    ['a unit', change('1987,\n', '5 km,\n'), number('5 km', 'write 5, and the unit as "unit"')],
    [
      'a list of texts without ]',
      change('he says."\n  ],', 'he says.",', change('“Nobody was lost,” he says.', 'Nobody was lost, he says.')),
      ['6:31 " | json | a ] is missing before "items" | close the list that begins in line 4 with ]'],
    ],
    [
      'a list of texts without ] and comma',
      change('he says."\n  ],', 'he says."'),
      ['6:33 " | json | a ] is missing before "items" | close the list that begins in line 4 with ]'],
    ],
    [
      'a list of objects without ]',
      change('"Cheap oil" }\n      ],', '"Cheap oil" },'),
      ['23:44 } | json | a ] is missing before "evidence" | close the list that begins in line 20 with ]'],
    ],
    [
      'a list of objects without [',
      change('"choices": [', '"choices":'),
      [
        '20:7 "choices" | json | a [ is missing after "choices": | put [ before the first { of the list, and ] after its last }',
      ],
    ],
    [
      'an item without }',
      change('left in 1987." }\n    },', 'left in 1987." },'),
      ['14:69 } | json | a } is missing here | close the object that begins in line 9 with }'],
    ],
    [
      'a choice without }',
      change('"His son" },', '"His son",'),
      ['22:40 " | json | a } is missing here | close the object that begins in line 22 with }'],
    ],
    [
      'a choice without {',
      change('{ "id": "son"', '"id": "son"'),
      ['22:9 "id" | json | a { is missing before "id" | put { before each object of the list'],
    ],
    ['an equals sign', change('"language":', '"language" ='), ['3:14 = | json | = is not JSON | write : instead']],
    ['a semicolon', change('"en",', '"en";'), ['3:19 ; | json | ; is not JSON | write , instead']],
    [
      'two texts with a plus',
      change('"The lighthouse"', '"The " + "lighthouse"'),
      ['2:19 + | json | + is not JSON | write the text in one piece'],
    ],
    [
      'a fence of Markdown',
      `\`\`\`json\n${smallQuiz}\`\`\`\n`,
      [
        '1:1 ```json | json | the file begins with ```json, not with { | take out everything before the first { and after the last }',
      ],
    ],
    ['Markdown', '# Quiz\n\nWhat?', [`1:1 # | json | the file begins with #, not with { | ${notJson}`]],
    ['YAML', 'title: A\n', [`1:1 title: | json | the file begins with title:, not with { | ${notJson}`]],
    [
      'HTML',
      '<html></html>',
      [`1:1 <html></html> | json | the file begins with <html></html>, not with { | ${notJson}`],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await told(text)).toEqual(expected)
  })
})

it('reads what JSON.parse reads, and finds fault with what it refuses', () => {
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '\\', '\n', ' ', '1', '//'),
      (json, at, piece) => {
        const place = at % (json.length + 1)
        const text = json.slice(0, place) + piece + json.slice(place)
        let value: unknown
        try {
          value = JSON.parse(text)
        } catch {
          expect(readJson(text).findings).not.toEqual([])
          return
        }
        const read = readJson(text)
        if (read.findings.every(({ detail }) => detail.includes('is twice'))) expect(read.value).toEqual(value)
        else expect(read.findings).toEqual([])
      },
    ),
    { numRuns: 2000 },
  )
})

it('refuses what is nested too deeply, instead of failing', () => {
  const { findings } = readJson('['.repeat(200_000) + ']'.repeat(200_000))
  expect(findings.map(({ detail }) => detail)).toEqual(['the file is nested too deeply to be a quiz'])
})
