import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankFormat, Imported } from '../../../authoring/formats/format.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { gradeResponse, type Item } from '../../../core/items/index.ts'
import { pack, readAll } from './h5p/package.ts'
import { importBytes } from './same-item.ts'
import { csv, gift } from './text-formats.ts'

/** What a learner gets in the system that a bank comes from. */
interface Graded {
  share: number
  feedback: string[]
}

/** An answer of Moodle: the share of the points in percent, and feedback. */
interface MoodleAnswer {
  text: string
  percent: number
  feedback: string
}

const optional = { timeout: 60_000 }

/** The answers as questions of Moodle XML; each is a question of its own type. */
const inMoodle = (type: string, answers: readonly MoodleAnswer[], more = '') =>
  `<quiz><question type="${type}"><questiontext><text>Which?</text></questiontext>${more}${answers
    .map(({ text, percent, feedback }) => {
      const [value, tolerance] = text.split(':')
      return `<answer fraction="${percent}"><text>${value}</text>${tolerance ? `<tolerance>${tolerance}</tolerance>` : ''}<feedback><text>${feedback}</text></feedback></answer>`
    })
    .join('')}</question></quiz>`

const inGift = (answers: readonly MoodleAnswer[], mark = '') =>
  `Which? {${mark}${answers.map(({ text, percent, feedback }) => `\n=%${percent}%${text}${feedback && `#${feedback}`}`).join('')}\n}`

const onlyItem = (read: readonly (Imported | object)[]): { item: Item; notes: string[] } | undefined => {
  const [question] = read as Imported[]
  return question && 'item' in question ? { item: question.item, notes: question.notes ?? [] } : undefined
}

const readBank = async (format: BankFormat, name: string, text: string) =>
  onlyItem((await importBytes(format, name, text)).read)

function expectAlike(item: Item, response: unknown, { share, feedback }: Graded) {
  const here = gradeResponse(item, response, 'en')
  expect([response, here.share, here.responseFeedback]).toEqual([response, expect.closeTo(share, 4), feedback])
}

const answerOf = (texts: string[]) =>
  fc
    .record({ text: fc.constantFrom(...texts), percent: fc.constantFrom(100, 100, 50, 0), feedback: fc.nat(3) })
    .map(({ feedback, ...answer }): MoodleAnswer => ({ ...answer, feedback: feedback > 1 ? `Told ${feedback}.` : '' }))

/** In Moodle the first answer that fits counts. */
const firstFit = (answers: readonly MoodleAnswer[], fits: (text: string) => boolean): Graded => {
  const found = answers.find(({ text }) => fits(text))
  return { share: (found?.percent ?? 0) / 100, feedback: found?.feedback ? [found.feedback] : [] }
}

test('short answers of Moodle XML and GIFT get the same score and feedback as in Moodle', optional, async () => {
  const texts = ['Rome', 'rome', 'Paris', 'Milan', '*']
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(answerOf(texts), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (answers, cased) => {
        const fits = (given: string, matchCase: boolean) => (text: string) =>
          text === '*' || (matchCase ? text === given : text.toLowerCase() === given.toLowerCase())
        const banks = [
          {
            bank: await readBank(
              moodle,
              'b.xml',
              inMoodle('shortanswer', answers, `<usecase>${cased ? 1 : 0}</usecase>`),
            ),
            cased,
          },
          { bank: await readBank(gift, 'b.gift', inGift(answers)), cased: false },
        ]
        for (const { bank, cased } of banks) {
          if (bank?.item.type !== 'text-entry') continue
          compared++
          for (const given of ['Rome', 'rome', 'Paris', 'Milan', 'Oslo'])
            expectAlike(bank.item, given, firstFit(answers, fits(given, cased)))
        }
      },
    ),
    { numRuns: 120 },
  )
  expect(compared).toBeGreaterThan(60)
})

test('numbers of Moodle XML and GIFT get the same score and feedback as in Moodle', optional, async () => {
  const texts = ['3', '3:2', '5:1', '8:0.5', '*']
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(answerOf(texts), { minLength: 1, maxLength: 4 }), async (answers) => {
      const fits = (given: number) => (text: string) => {
        const [value, tolerance = '0'] = text.split(':')
        return text === '*' || Math.abs(given - Number(value)) <= Number(tolerance)
      }
      const banks = [
        await readBank(moodle, 'b.xml', inMoodle('numerical', answers)),
        await readBank(
          gift,
          'b.gift',
          inGift(
            answers.filter(({ text }) => text !== '*'),
            '#',
          ),
        ),
      ]
      for (const [index, bank] of banks.entries()) {
        if (bank?.item.type !== 'number') continue
        compared++
        const there = index === 0 ? answers : answers.filter(({ text }) => text !== '*')
        for (const given of [0, 1, 3, 4, 4.5, 5, 6, 8, 8.5, 9])
          expectAlike(bank.item, given, firstFit(there, fits(given)))
      }
    }),
    { numRuns: 120 },
  )
  expect(compared).toBeGreaterThan(40)
})

test('choices of Moodle XML get the same score and feedback as in Moodle', optional, async () => {
  const answer = fc.record({
    percent: fc.constantFrom(100, 50, 50, 33.33333, 0, 0, -50, -100),
    feedback: fc.boolean(),
  })
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 2, maxLength: 5 }), fc.boolean(), async (drawn, single) => {
      const answers = drawn.map(({ percent, feedback }, index) => ({
        text: `Choice ${index}`,
        percent,
        feedback: feedback ? `Told ${index}.` : '',
      }))
      const read = await readBank(moodle, 'b.xml', inMoodle('multichoice', answers, `<single>${single}</single>`))
      if (read?.item.type !== 'choice' && read?.item.type !== 'multiple-choice') return
      compared++
      const ids = read.item.choices.map(({ id }) => id)
      for (let set = 1; set < 2 ** answers.length; set++) {
        const chosen = answers.filter((_, index) => set & (1 << index))
        if (single && chosen.length > 1) continue
        const sum = chosen.reduce((total, { percent }) => total + percent / 100, 0)
        const feedback = chosen.flatMap(({ feedback }) => feedback || [])
        const given = ids.filter((_, index) => set & (1 << index))
        expectAlike(read.item, single ? given[0] : given, { share: Math.max(0, Math.min(1, sum)), feedback })
      }
    }),
    { numRuns: 150 },
  )
  expect(compared).toBeGreaterThan(30)
})

test('choices of H5P get the same score and feedback as in H5P, or a note', optional, async () => {
  const answer = fc.record({ correct: fc.boolean(), told: fc.boolean() })
  const behaviour = fc.record({ type: fc.constantFrom('auto', 'single', 'multi'), singlePoint: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 2, maxLength: 4 }), behaviour, async (drawn, behaviour) => {
      const answers = drawn.map(({ correct, told }, index) => ({
        text: `Choice ${index}`,
        correct,
        tipsAndFeedback: { chosenFeedback: told ? `Told ${index}.` : '' },
      }))
      const { questions } = await readAll(await pack('H5P.MultiChoice', { question: 'Which?', answers, behaviour }))
      const read = onlyItem(questions)
      if (read?.item.type !== 'choice' && read?.item.type !== 'multiple-choice') return
      const { item, notes } = read
      const right = answers.filter(({ correct }) => correct).length
      for (let set = 1; set < 2 ** answers.length; set++) {
        const chosen = answers.filter((_, index) => set & (1 << index))
        if (item.type === 'choice' && chosen.length > 1) continue
        const hits = chosen.filter(({ correct }) => correct).length
        const whole = hits === right && chosen.length === hits
        const share =
          item.type === 'choice'
            ? hits
            : behaviour.singlePoint
              ? Number(whole)
              : Math.max(0, 2 * hits - chosen.length) / right
        const given = item.choices.flatMap(({ id }, index) => (set & (1 << index) ? id : []))
        const here = gradeResponse(item, item.type === 'choice' ? given[0] : given, 'en')
        expect(here.responseFeedback).toEqual(
          chosen.flatMap(({ tipsAndFeedback }) => tipsAndFeedback.chosenFeedback || []),
        )
        const isNoted = notes.some((note) => note.startsWith('a single point for'))
        if (!isNoted) expect(here.share).toBeCloseTo(share, 6)
      }
    }),
    { numRuns: 100 },
  )
})

test('an ambiguous key in a table is refused, and no choice is dropped', optional, async () => {
  const cells = ['A', 'B', '1', '2', '3', 'red', 'True', 'False', '']
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...cells), { minLength: 3, maxLength: 3 }),
      fc.constantFrom('A', 'B', 'C', '1', '2', '3', 'red', 'true', 'A, B', '1,2'),
      async (texts, key) => {
        const row = `Which?,${texts.join(',')},"${key}"`
        const read = await readBank(csv, 'b.csv', `prompt,Option 1,Option 2,Option 3,Correct answer\n${row}`)
        const filled = texts.filter(Boolean)
        if (!read || filled.length === 0) return
        if (read.item.type === 'true-false') {
          expect(filled.every((text) => /^(true|false)$/i.test(text))).toBe(true)
          return
        }
        if (read.item.type !== 'choice' && read.item.type !== 'multiple-choice') throw new Error(read.item.type)
        compared++
        expect(read.item.choices.map(({ text }) => text)).toEqual(filled)
        const right = read.item.choices.flatMap(({ correct }, index) => (correct ? index : []))
        const parts = key.split(/,\s*/)
        const byMark = filled.flatMap((_, index) =>
          parts.includes('ABC'[index] ?? '') || parts.includes(`${index + 1}`) ? index : [],
        )
        const byText = filled.flatMap((text, index) =>
          parts.some((part) => part.toLowerCase() === text.toLowerCase()) ? index : [],
        )
        if (byMark.length === parts.length && new Set(byText.map((index) => filled[index])).size === parts.length)
          expect(byMark).toEqual(byText)
        expect([byMark, byText]).toContainEqual(right)
      },
    ),
    { numRuns: 300 },
  )
  expect(compared).toBeGreaterThan(30)
})
