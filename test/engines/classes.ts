import { describe, expect, it } from 'vitest'
import type { Item } from '../../core/items/index.ts'
import { roofsQuiz } from '../browser/roofs-quiz.ts'
import { languages } from '../locales/read-languages.ts'
import { answer } from './answer.ts'
import type { Engine } from './driver.ts'
import { type Learner, withMouse } from './learner.ts'
import { setStage } from './stage.ts'

const english = languages.en
const { work, seat } = english

/** A pupil enters a ticket or code, answers the first questions of the quiz rightly, and hands in. */
async function takeQuiz(learner: Learner, ticket: string, number: number, items: readonly Item[]) {
  await learner.fill(seat.ticketOrCode, ticket)
  await learner.press('button', seat.goOn)
  await learner.read(`You are ${number}.`)
  for (const [index, item] of items.entries()) {
    if (index > 0) await learner.press('button', work.next)
    await answer(learner, item, english)
  }
  await learner.press('button', work.handIn)
  if (items.length < roofsQuiz.items.length) await learner.press('button', work.handInAnyway)
  await learner.read(`${items.length} of 3 points`)
}

/** A class in one engine: its teacher and its pupils. */
export const describeClass = (engine: Engine) =>
  describe(`a class in ${engine.name}`, () => {
    const stage = setStage(engine, { roofs: roofsQuiz })

    it('is made by a teacher; a pupil with a ticket and one with a code hand in, and the report has both', async () => {
      const { driver, network } = stage
      const learner = withMouse(driver)
      const { press, fill, read } = learner
      await driver.open(`${network.url}/classes?quiz=roofs`)
      await expect.poll(async () => (await learner.see('combobox', 'Which quiz?')).value).toContain('Roofs of the town')
      await press('button', 'Make the class')
      await read('Keep this link')
      await press('checkbox', 'Keep in this browser')
      await press('button', 'I have kept it: go on')
      const [ticket = ''] = /(\w{4}-){2}\w{4}/.exec(await read('Each pupil gets a ticket')) ?? []
      const address = await driver.run(() => location.origin + location.pathname)
      await press('button', 'Pupils')
      await fill('Name of pupil 1', 'Zoë')
      await press('button', 'Save the names')
      await read('The names are stored')
      await press('button', 'Quizzes')
      await press('button', 'Make a code')
      const [code = ''] = /\b[2-9B-Y]{7}\b/.exec(await read('The new code works for an hour.')) ?? []

      await driver.open(`${address.replace('/classes/', '/a/')}/1`)
      await takeQuiz(learner, ticket, 1, roofsQuiz.items)
      await press('button', seat.notYou)
      await takeQuiz(learner, code, 31, roofsQuiz.items.slice(0, 1))

      await driver.open(address)
      const report = await read('2 of 31 handed in')
      expect(report).toContain('Zoë')
      expect(report).toContain('median 67%')
    })
  })
