import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyResponse, ItemTypeName } from '../../../core/items/index.ts'
import { findViolations, type ItemPages, openItemPages, overflows } from './item-page.ts'

let pages: ItemPages
beforeAll(async () => {
  pages = await openItemPages()
})
afterAll(() => pages.browser.close())

/** A response of each type that is partly wrong where it can be. */
const responses: Record<ItemTypeName, AnyResponse> = {
  choice: 'c',
  'multiple-choice': ['a', 'c'],
  'true-false': 'true',
  number: '90',
  'text-entry': 'Reuters',
  order: ['d', 'k', 'w', 'p'],
  match: { kim: 'ally', hong: 'ally' },
  'inline-choice': { count: 'b', object: 'b' },
  hottext: ['a', 'b'],
}

describe.each(Object.keys(responses) as ItemTypeName[])('%s', (type) => {
  const states = {
    unanswered: {},
    answered: { response: responses[type] },
    graded: { response: responses[type], graded: true },
    'graded without a response': { graded: true },
  }
  test.each(Object.entries(states))(
    '%s: fits a screen of 320 pixels, and axe finds nothing in light or dark',
    async (_, state) => {
      for (const theme of ['light', 'dark'] as const) {
        const page = await pages.show(type, { ...state, theme, width: 320, touch: true })
        expect(await findViolations(page)).toEqual([])
        expect(await overflows(page)).toBe(false)
        await page.close()
      }
    },
  )
})
