import { expect, it } from 'vitest'
import { escapeMarkup } from '../../core/markup.ts'

it('special characters of HTML and XML become entities', () => {
  expect(escapeMarkup(`<a href="x">R&D, it's</a>`)).toBe(`&lt;a href=&quot;x&quot;&gt;R&amp;D, it's&lt;/a&gt;`)
})
