import type { Page } from 'playwright-core'

/**
 * How far a page scrolls sideways, in CSS pixels, and the addresses of frames that are not shown in their full width and
 * height: outside the page, or cut by an element around them.
 */
export const measureLayout = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement
    const isWithin = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1
    const ancestorsOf = (element: Element): Element[] =>
      element.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : []
    const isCut = (frame: Element) => {
      const area = frame.getBoundingClientRect()
      const cutters = ancestorsOf(frame).filter((each) => getComputedStyle(each).overflow !== 'visible')
      return (
        !isWithin(area, root.getBoundingClientRect()) ||
        cutters.some((each) => !isWithin(area, each.getBoundingClientRect()))
      )
    }
    return {
      sideways: root.scrollWidth - root.clientWidth,
      cutFrames: [...document.querySelectorAll('iframe')].filter(isCut).map(({ src }) => src),
    }
  })
