import { describe, expect, it } from 'vitest'
import { checkText } from '../../../authoring/check/check-text.ts'
import { readShowableQuiz } from '../../../authoring/preview/showable-quiz.ts'
import { told } from './problems-of.ts'

/** A quiz in short form with every kind of block. */
const shortQuiz = `{
  "$comment": ["TO DO: ask Tom"],
  "title": "The lighthouse",
  "language": "en",
  "stimulus": [
    { "heading": "The keeper" },
    "Tom Reyes left in 1987. Since then a machine has lit the lamp.",
    { "list": ["Nobody was lost on the coast.", "No records were kept at all."], "ordered": true },
    { "media": { "src": "media/lamp.png", "alt": "The lamp" } }
  ],
  "items": [
    {
      "id": "lamp",
      "type": "choice",
      "prompt": "What has lit the lamp since?",
      "choices": [
        "A machine",
        { "text": "His son", "feedback": "He has none." },
        "Cheap oil"
      ],
      "correctResponse": "A machine",
      "evidence": { "quote": "a machine has lit the lamp." }
    },
    {
      "id": "lost",
      "type": "hottext",
      "prompt": "Which sentence is about the coast?",
      "sentences": [
        { "text": "Nobody was lost on the coast.", "correct": true },
        "No records were kept at all."
      ],
      "evidence": { "quote": "Nobody was lost on the coast." },
      "feedback": "The other is about records."
    }
  ]
}
`
const change = (from: string, to: string) => {
  if (!shortQuiz.includes(from)) throw new Error(`There is no ${from}`)
  return shortQuiz.replace(from, () => to)
}

describe('a quiz in short form', () => {
  it('has no problems of its own', async () => {
    expect(await told(shortQuiz)).toEqual([])
  })

  it.each([
    [
      'a typo in a key by text',
      change('"correctResponse": "A machine"', '"correctResponse": "A machin"'),
      '21:26 "A machin" | format | correctResponse of item "lamp" names "A machin", which is the text of none | did you mean "A machine"?',
    ],
    [
      'a key by another text',
      change('"correctResponse": "A machine"', '"correctResponse": "Somebody"'),
      '21:26 "Somebody" | format | correctResponse of item "lamp" names "Somebody", which is the text of none | copy the text exactly, or put "correct": true on the right ones',
    ],
    [
      'an id for one choice',
      change('{ "text": "His son"', '{ "id": "son", "text": "His son"'),
      '17:9 "A machine" | format | choices[0] of item "lamp" must have an "id", as others in the list have: give every one an id, or none | write it like this: { "id": "a-machine", "text": "A machine" }',
    ],
    [
      'equal texts',
      change('"Cheap oil"', '"A machine"'),
      '19:9 "A machine" | format | choices[2] of item "lamp" has the text of another: give every one in the list an "id" | A text (inline Markdown), or an object that says more. Ids may be left out, of all in the list or of none.',
    ],
    [
      'a misspelt field of a choice',
      change('"feedback"', '"fedback"'),
      '18:30 "fedback" | format | "fedback" is not a known field of choices[1] of item "lamp" | did you mean "feedback"?',
    ],
    [
      'a misspelt heading',
      change('"heading"', '"headng"'),
      '6:7 "headng" | format | "headng" is not a known field of stimulus[0] | did you mean "heading"?',
    ],
    [
      'a misspelt field of a list',
      change('"ordered"', '"orderd"'),
      '8:82 "orderd" | format | "orderd" is not a known field of stimulus[2] | did you mean "ordered"?',
    ],
    [
      'an empty list',
      change('{ "media": { "src": "media/lamp.png", "alt": "The lamp" } }', '{ "list": [] }'),
      '9:15 [] | format | stimulus[3].list must have at least 1 entry | add 1 more',
    ],
    [
      'a heading at the end',
      change('{ "media": { "src": "media/lamp.png", "alt": "The lamp" } }', '{ "heading": "The end" }'),
      '9:5 { "heading": "The end" } | passage-form | the passage ends with a heading | write what belongs below it, or take it out',
    ],
    [
      'markup in a heading',
      change('"The keeper"', '"The <b>keeper</b>"'),
      '6:18 "The <b>keeper</b>" | markup | students see "<b>" as it is written in stimulus[0].heading | take it out, or write **bold**, *italic*, \\n for a new line; to show it as it is, put it between backticks: `…`',
    ],
    [
      'a sentence that is not in the passage',
      change('        "No records were kept at all."', '        "No records were lost."'),
      '30:9 "No records were lost." | sentence-not-in-passage | item "lost": "No records were lost." is not in the passage | copy the sentence from the stimulus',
    ],
    [
      'a quotation with other words than a list has',
      change('"quote": "Nobody was lost on the coast."', '"quote": "Nobody was lost on this coast."'),
      '32:30 "Nobody was lost on this coast." | evidence | evidence.quote of item "lost" is not in the stimulus word for word | copy the words exactly; the closest sentence is in entry 1 of the list in block 3',
    ],
  ])('is reported for %s', async (_, text, problem) => {
    expect(await told(text)).toEqual([problem])
  })

  it('is shown while it has an error elsewhere', () => {
    const shown = readShowableQuiz(change('"prompt": "Which', '"promt": "Which'), [])
    expect(shown?.quiz.items[0]).toMatchObject({ type: 'choice', choices: [{ text: 'A machine' }, {}, {}] })
    expect(shown?.quiz.stimulus).toHaveLength(4)
    expect([...(shown?.cards ?? [])]).toEqual(['lost'])
  })
})

it('the pictures of passage and choices are looked for next to the quiz', async () => {
  const text = change('"text": "His son"', '"text": "His son", "media": { "src": "media/son.png", "alt": "His son" }')
  const folder = { find: async () => undefined, list: async () => [], pathOf: (src: string) => src }
  const { problems } = await checkText(text, { name: 'small.json', media: folder })
  expect(problems.map(({ rule, detail }) => `${rule}: ${detail}`)).toEqual([
    'media: the picture of stimulus[3] is missing: there is no media/lamp.png next to the quiz',
    'media: the picture of choices[1] of item "lamp" is missing: there is no media/son.png next to the quiz',
  ])
})
