import { expect, test } from 'vitest'
import { linkToText } from '../../../widget/evidence/find-evidence.ts'

test('a link to quotations has a text fragment for each, the first one first', () => {
  const url = 'https://example.org/roofs'
  expect(linkToText(url, ['A *flat* roof'])).toBe(`${url}#:~:text=A%20flat%20roof`)
  expect(linkToText(`${url}#top`, ['flat-roofed', 'grass & moss, too'])).toBe(
    `${url}#top:~:text=flat%2Droofed&text=grass%20%26%20moss%2C%20too`,
  )
})
