import type { Frame, Page } from 'playwright-core'
import { launchBrowser } from '../browser/browser.ts'
import { asJson, type Driver, type Engine } from './driver.ts'

/** The Chromium of the other tests, driven by Playwright. */
export const chromium: Engine = {
  name: 'Chromium',
  start: async () => {
    const browser = await launchBrowser()
    return { ...driveTab(await browser.newPage()), close: () => browser.close() }
  },
}

function driveTab(page: Page): Omit<Driver, 'close'> {
  let place: Page | Frame = page
  return {
    open: async (address) => {
      place = page
      await page.goto(address)
    },
    reload: async () => {
      place = page
      await page.reload()
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    enter: async (selector) => {
      place = page
      if (selector === undefined) return
      const frame = await (await page.waitForSelector(selector)).contentFrame()
      if (!frame) throw new Error(`${selector} is not a frame`)
      place = frame
    },
    run: async (inPage, ...args) =>
      JSON.parse(await place.evaluate(`(${asJson(inPage)})(${JSON.stringify(JSON.stringify(args))})`)),
    click: async (x, y) => {
      const frame = place === page ? undefined : await (await (place as Frame).frameElement()).boundingBox()
      await page.mouse.click(x + (frame?.x ?? 0), y + (frame?.y ?? 0))
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
  }
}
