import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The script of a page whose frames shall be as high as their quizzes. */
export const fitting = (host: string) => `<script type="module" src="${host}/fit-frames.js"></script>`

/** A frame as a page's author pastes it. */
export const frameOf = (host: string, path: string, attributes = '') =>
  `<iframe src="${host}/embed/${path}" title="Quiz" width="100%" height="400" ${attributes}></iframe>`

/** The document inside a page's only frame, or that in the one which a selector finds. */
export async function insideFrame(page: Page, selector = 'iframe'): Promise<Frame> {
  const element = await page.waitForSelector(selector)
  const frame = await element.contentFrame()
  if (!frame) throw new Error(`${selector} has no document`)
  return frame
}

/** How much of a frame's document cannot be seen without scrolling, in each direction, and how much of it is empty. */
export const measureFrame = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement
    const content = document.documentElement.getBoundingClientRect().height
    const scrollBar = innerWidth - clientWidth
    return {
      hidden: scrollHeight - clientHeight,
      hiddenAside: scrollWidth - clientWidth,
      scrollBar,
      empty: Math.floor(Math.max(0, clientHeight - content)),
    }
  })

/** Waits until a frame shows all of its quiz and nothing more. */
export const untilFitting = (frame: Frame) =>
  expect
    .poll(() => measureFrame(frame), { timeout: 30_000 })
    .toEqual({ hidden: 0, hiddenAside: 0, scrollBar: 0, empty: 0 })
