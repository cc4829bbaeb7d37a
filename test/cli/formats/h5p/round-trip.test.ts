import fc from 'fast-check'
import { expect, test } from 'vitest'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import { parseInline } from '../../../../core/inline.ts'
import type { Choice } from '../../../../core/items/fields.ts'
import { type AnyResponse, type Item, scoreResponse } from '../../../../core/items/index.ts'
import { parseQuiz } from '../../../../core/parse-quiz.ts'
import { arbitraryResponse } from '../../../core/arbitrary-quiz.ts'
import { arbitraryHeldItem } from './arbitrary.ts'
import { keepFile, readAll } from './package.ts'

const items = fc.uniqueArray(arbitraryHeldItem, { minLength: 1, maxLength: 4, selector: ({ id }) => id })

const leniency = /letter by letter|code of the libraries/

async function sendThrough(items: Item[]): Promise<{ items: Item[]; lost: string[] }> {
  const { quiz, issues } = parseQuiz({ title: 'Round trip', language: 'en', evidence: 'none', items })
  if (!quiz) throw new Error(JSON.stringify(issues))
  const { files, lost } = (await h5p.write?.('round-trip', quiz)) ?? { files: [], lost: [] }
  const { questions } = await readAll(await keepFile('quiz.h5p', files[0]?.bytes ?? new Uint8Array()))
  return {
    items: questions.map((question) => {
      if ('refused' in question) throw new Error(question.refused)
      return question.item
    }),
    lost: lost.filter((line) => !leniency.test(line)),
  }
}

/** A text as it is shown; its Markdown may be written in several ways. */
const shown = (text: string | undefined) => text && JSON.stringify(parseInline(text.replace(/\s+/g, ' ').trim()))

/** An item by what learners see, whose parts have other ids and perhaps another order after the journey. */
function inWords(item: Item) {
  const parts = (list: readonly (Pick<Choice, 'text'> & Partial<Choice>)[]) =>
    list.map(({ text, correct, feedback }) => [shown(text), correct === true, shown(feedback)])
  return {
    ...item,
    prompt: shown(item.prompt),
    feedback: shown(item.feedback),
    hint: shown(item.hint),
    ...('choices' in item && { choices: parts(item.choices) }),
    ...('sentences' in item && { sentences: parts(item.sentences) }),
    ...('responses' in item && {
      responses: item.responses
        ?.map(({ response, feedback }) => [String(response), shown(feedback)])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    }),
    ...('gaps' in item && {
      text: shown(item.text.replace(/(?<!\\)\{[^}]+\}/g, '____')),
      gaps: item.gaps.map(({ choices }) => parts(choices).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))),
    }),
  }
}

/** The same response in the ids of the other item, whose parts are found by what they say. */
function translate(response: AnyResponse, from: Item, to: Item): AnyResponse {
  if (from.type === 'inline-choice' && to.type === 'inline-choice') {
    const chosen = Object.entries(response as Record<string, string>).map(([gap, id]) => {
      const index = from.gaps.findIndex((one) => one.id === gap)
      const text = from.gaps[index]?.choices.find((choice) => choice.id === id)?.text
      const target = to.gaps[index]
      return [target?.id, target?.choices.find((choice) => shown(choice.text) === shown(text))?.id]
    })
    return Object.fromEntries(chosen)
  }
  const [own, other] = [partsOf(from), partsOf(to)]
  const swap = (id: string) => other[own.findIndex((part) => part.id === id)]?.id ?? id
  return Array.isArray(response) ? response.map(swap) : typeof response === 'string' ? swap(response) : response
}

const partsOf = (item: Item) =>
  item.type === 'choice' || item.type === 'multiple-choice'
    ? item.choices
    : item.type === 'hottext'
      ? item.sentences
      : []

test('items that H5P can hold survive export and import, and no losses are listed', async () => {
  await fc.assert(
    fc.asyncProperty(items, async (items) => {
      const arrived = await sendThrough(items)
      expect(arrived.lost).toEqual([])
      expect(arrived.items.map(inWords)).toEqual(items.map(inWords))
    }),
    { numRuns: 60 },
  )
})

test('responses score the same after export and import', async () => {
  const answered = items.chain((items) =>
    fc.tuple(fc.constant(items), fc.tuple(...items.map((item) => fc.array(arbitraryResponse(item), { maxLength: 5 })))),
  )
  await fc.assert(
    fc.asyncProperty(answered, async ([items, responses]) => {
      const arrived = await sendThrough(items)
      items.forEach((item, index) => {
        const other = arrived.items[index] as Item
        for (const response of responses[index] ?? []) {
          const score = scoreResponse(item, response, 'en') * (item.points ?? 1)
          expect(scoreResponse(other, translate(response, item, other), 'en') * (other.points ?? 1)).toBe(score)
        }
      })
    }),
    { numRuns: 60 },
  )
})
