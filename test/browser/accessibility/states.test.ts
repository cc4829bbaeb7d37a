import { describe, expect } from 'vitest'
import { type ItemTypeName, itemTypes } from '../../../core/items/index.ts'
import { desktop, phone } from '../browser.ts'
import { it } from '../fixtures.ts'
import { type Scene, scenesOf } from './scenes.ts'
import { openStagePages, type StagePages } from './stage-page.ts'

let pages: StagePages
it.beforeAll(async ({ chromium }) => {
  pages = await openStagePages(chromium)
})

const types = Object.keys(itemTypes) as ItemTypeName[]

/** The rules of axe that colours decide about; all others see the same in the dark. */
const aboutColours = ['color-contrast', 'link-in-text-block']

/** Shows scene after scene on one page, and looks at each. */
async function eachScene(
  scenes: Scene[],
  options: Parameters<StagePages['open']>[0],
  look: (page: Awaited<ReturnType<StagePages['open']>>['page'], name: string) => Promise<void>,
) {
  const { page, show } = await pages.open(options)
  for (const scene of scenes) {
    await show(scene)
    await look(page, scene.quiz.id)
  }
  await page.context().close()
}

describe.each(['en', 'ar'])('in a page in %s, in every state', (language) => {
  it.each(types)('%s: axe finds nothing in light, dark and forced colours, where all can be read', (type) =>
    eachScene(scenesOf(type, language), { ...phone, language }, async (page, name) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
      expect(await page.evaluate(() => window.stage.findViolations()), name).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await page.evaluate((rules) => window.stage.findViolations(rules), aboutColours), name).toEqual([])
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' })
        expect(await page.evaluate(() => window.stage.findFaintText()), name).toEqual([])
      }
      expect(await page.evaluate(() => window.stage.findViolations()), `${name}, in forced colours`).toEqual([])
    }),
  )

  it.each(types)('%s: fits 320 pixels, however the reader spaces the text', (type) =>
    eachScene(scenesOf(type, language), { viewport: { width: 320, height: 640 }, language }, async (page, name) => {
      const look = () => page.evaluate(() => [...window.stage.findOverflow(), ...window.stage.findOverlaps()])
      expect(await look(), name).toEqual([])
      await page.evaluate(() => window.stage.spaceText(true))
      expect(await look(), `${name}, spaced`).toEqual([])
    }),
  )
})

describe('in every state', () => {
  const scenes = types.flatMap((type) => scenesOf(type))

  it.each([
    ['a finger needs, on a phone', 44, phone],
    ['a pointer needs, on a desk', 24, desktop],
  ] as const)('no target is smaller than %s', (_, least, options) =>
    eachScene(scenes, options, async (page, name) => {
      expect(await page.evaluate((least) => window.stage.findSmallTargets(least), least), name).toEqual([])
    }),
  )

  it('nothing moves by itself where the reader wants less of that', () =>
    eachScene(scenes, { reducedMotion: 'reduce' }, async (page, name) => {
      expect(await page.evaluate(() => window.stage.findMotion()), name).toEqual([])
    }))

  it.each(types)('%s: what has the focus can be seen, in forced colours too', (type) =>
    eachScene(scenesOf(type), { viewport: { width: 360, height: 320 } }, async (page, name) => {
      for (const forcedColors of ['none', 'active'] as const) {
        await page.emulateMedia({ forcedColors })
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
        let stops = 0
        for (let inside = true; inside; stops++) {
          await page.keyboard.press('Tab')
          inside = await page.evaluate(() => document.activeElement?.localName === 'lede-quiz')
          expect(await page.evaluate(() => window.stage.findHiddenFocus()), name).toEqual([])
        }
        expect(stops, name).toBeGreaterThan(1)
      }
    }),
  )
})
