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
      ['3:18 " | json | a comma is missing here | put , before what follows'],
    ],
    [
      'a comma after the last entry',
      change('"Cheap oil" }', '"Cheap oil" },'),
      ['23:45 , | json | a comma too many | take it out: none stands after the last entry'],
    ],
    [
      'two commas',
      change('"en",', '"en",,'),
      ['3:20 , | json | a comma too many | take it out: none stands after the last entry'],
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
      'a field that stands twice',
      change('"prompt": "Somebody was lost.",', '"prompt": "Somebody was lost.", "prompt": "Nobody was lost.",'),
      [
        '30:39 "prompt" | json | "prompt" stands twice in this object | keep one of them: a reader of JSON silently takes the last',
      ],
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
        '2:12 "The | json | "The is a text that does not end on its line | close it with ", and write \\n for a new line within a text',
      ],
    ],
    [
      'a tab within a text',
      change('"The l', '"The\tl'),
      [
        '2:12 "The\tlighthouse" | json | "The\tlighthouse" has a tab or another control character in it | write \\t for a tab',
      ],
    ],
    [
      'a list that is closed like an object',
      change('he says."\n  ]', 'he says."\n  }'),
      ['6:33 " | json | a ] is missing here | close the list with ]'],
    ],
    [
      'an end that is missing',
      smallQuiz.trimEnd().slice(0, -1),
      ['34:3 ] | json | a } is missing here | close the object with }'],
    ],
    [
      'something after the end',
      `${smallQuiz}}`,
      ['36:1 } | json | } stands after the end | take it out, or look for a } or ] too many before it'],
    ],
    [
      'a colon that is missing',
      change('"title":', '"title"'),
      ['2:9 " | json | a colon is missing here | put : between name and value'],
    ],
    ['nothing at all', ' \n', ['1:1   | json | the file is empty | begin with: lede new']],
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
      '28:13 "lost" | format | prompt of item "lost" is required',
      '30:7 "promt" | format | "promt" is not a known field of item "lost"',
    ])
  })

  it('but nothing after an ambiguous mistake', async () => {
    expect(await told(change('"title": "The lighthouse",', '"title": “The lighthouse”, "a": , "b" 1,'))).toHaveLength(1)
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
        if (read.findings.every(({ detail }) => detail.includes('stands twice'))) expect(read.value).toEqual(value)
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
