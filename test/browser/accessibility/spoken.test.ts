import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type ItemTypeName, itemTypes } from '../../../core/items/index.ts'
import { it } from '../fixtures.ts'
import { findDisagreement } from './browser-tree.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { openStagePages, type StagePage, type StagePages } from './stage-page.ts'

let pages: StagePages
let stage: StagePage
it.beforeAll(async ({ chromium }) => {
  pages = await openStagePages(chromium)
  stage = await pages.open()
})

/** The transcripts are kept: a change of the output shows up in review. */
it.each(Object.keys(itemTypes) as ItemTypeName[])('%s is spoken as its transcript says', async (type) => {
  const { page, show } = stage
  const scenes = new Map(scenesOf(type).map((scene) => [scene.name, scene]))
  const see = (name: string) => show(scenes.get(name) as Scene)
  const chapters: [string, string[]][] = []
  const tell = (title: string, spoken: string[]) => chapters.push([title, spoken])

  await see('unanswered')
  tell('The question', await readAgreeing(page))
  tell('Check is pressed without an answer', await hear(page, '.notice'))
  await see('answered')
  tell('The question, answered', await readAgreeing(page))
  tell('Check is pressed, and the answer is wrong', await hear(page, '.feedback'))
  tell('The question, explained', await readAgreeing(page))
  if (scenes.has('partly right')) {
    await see('partly right')
    tell('The question, partly right', await readAgreeing(page))
  }
  const transcript = chapters.map(([title, spoken]) => `${title}\n${spoken.map((phrase) => `  ${phrase}\n`).join('')}`)
  await expect(transcript.join('\n')).toMatchFileSnapshot(`transcripts/${type}.txt`)
})

const hear = (page: Page, shows: string) => page.evaluate((shows) => window.stage.hear('.actions button', shows), shows)

/** What is read of the item, once it is clear that the browser tells screen readers the same of each control. */
async function readAgreeing(page: Page): Promise<string[]> {
  const spoken = await page.evaluate(() => window.stage.read('.item'))
  expect(await findDisagreement(page, spoken)).toEqual([])
  return spoken
}
