import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type ItemTypeName, itemTypes } from '../../../core/items/index.ts'
import { desktop, phone } from '../browser.ts'
import { colourRules } from '../find-violations.ts'
import { it } from '../fixtures.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { openStagePages, type StagePages } from './stage-page.ts'

let pages: StagePages
it.beforeAll(async ({ chromium }) => {
  pages = await openStagePages(chromium)
})

const types = Object.keys(itemTypes) as ItemTypeName[]

type Look = (page: Page, scene: string) => Promise<void>

/** Shows scene after scene on one page, each once, and takes all looks at it. */
async function lookAtEach(scenes: Scene[], options: Parameters<StagePages['open']>[0], looks: readonly Look[]) {
  const { page, show } = await pages.open(options)
  for (const scene of scenes) {
    await page.setViewportSize(options?.viewport ?? { width: 360, height: 640 })
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: null })
    await show(scene)
    for (const look of looks) await look(page, scene.quiz.id)
  }
  await page.context().close()
}

const axeFindsNothing: Look = async (page, scene) => {
  expect(await page.evaluate(() => window.stage.findViolations()), scene).toEqual([])
}

const axeFindsNoFaintColours: Look = async (page, scene) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const inDark = await page.evaluate((rules) => window.stage.findViolations(rules), colourRules)
  expect(inDark, `${scene}, dark`).toEqual([])
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' })
    const faint = await page.evaluate(() => window.stage.findFaintText())
    expect(faint, `${scene}, forced colours, ${colorScheme}`).toEqual([])
  }
  // axe reads contrast wrongly here; the other rule that depends on colours holds.
  const inForced = await page.evaluate((rules) => window.stage.findViolations(rules), ['link-in-text-block'])
  expect(inForced, `${scene}, forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

const fits320Pixels: Look = async (page, scene) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const findMisfits = () => page.evaluate(() => [...window.stage.findOverflow(), ...window.stage.findOverlaps()])
  expect(await findMisfits(), `${scene} at 320 pixels`).toEqual([])
  await page.evaluate(() => window.stage.spaceText(true))
  expect(await findMisfits(), `${scene} at 320 pixels, text spaced`).toEqual([])
  await page.evaluate(() => window.stage.spaceText(false))
}

const hasTargetsOf =
  (least: number): Look =>
  async (page, scene) => {
    const small = await page.evaluate((least) => window.stage.findSmallTargets(least), least)
    expect(small, `${scene}: targets below ${least} pixels`).toEqual([])
  }

const obeysReducedMotion: Look = async (page, scene) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.evaluate(() => window.stage.findMotion()), `${scene}, reduced motion`).toEqual([])
}

const showsFocus: Look = async (page, scene) => {
  await page.setViewportSize({ width: 360, height: 320 })
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  let stops = 0
  for (let inside = true; inside; stops++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => ({
      inside: document.activeElement?.localName === 'lede-quiz',
      hidden: window.stage.findHiddenFocus(),
    }))
    expect(found.hidden, `${scene}, focus`).toEqual([])
    inside = found.inside
  }
  expect(stops, scene).toBeGreaterThan(1)
  await page.emulateMedia({ forcedColors: 'active' })
  const inForced = await page.evaluate(() => window.stage.findHiddenFocusAgain())
  expect(inForced, `${scene}, focus in forced colours`).toEqual([])
}

describe('in every state', () => {
  it.each(types)(
    '%s in English: axe finds nothing in light, dark and forced colours, it fits 320 pixels, fingers hit the targets, focus is visible, and reduced motion stops motion',
    (type) =>
      lookAtEach(scenesOf(type), phone, [
        hasTargetsOf(44),
        axeFindsNothing,
        axeFindsNoFaintColours,
        fits320Pixels,
        obeysReducedMotion,
        showsFocus,
      ]),
  )

  // The colours are those of English.
  it.each(types)('%s in Arabic: axe finds nothing, and it fits 320 pixels', (type) =>
    lookAtEach(scenesOf(type, 'ar'), { ...phone, language: 'ar' }, [axeFindsNothing, fits320Pixels]),
  )

  it('no target is smaller than 24 pixels with a mouse', () =>
    lookAtEach(
      types.flatMap((type) => scenesOf(type)),
      desktop,
      [hasTargetsOf(24)],
    ))
})
