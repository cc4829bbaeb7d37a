import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeXml } from '../../../worker/oembed/write-xml.ts'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Reads back what stands in the only element, by XML's own five entities. */
function readValue(xml: string): string {
  const text = /<value>([^<]*)<\/value>/.exec(xml)?.[1] ?? 'nothing'
  return text.replace(/&([^;]*);/g, (_, name: string) => entities[name] ?? 'unknown')
}

test('any text survives a round trip through XML', () => {
  const text = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, ' '))
  fc.assert(
    fc.property(text, (value) => {
      expect(readValue(writeXml('root', { value }))).toBe(value)
    }),
    { examples: [[`<b> & "it's" ]]> &amp; 😀`]] },
  )
})

test('characters that XML forbids are replaced, so that the document parses', () => {
  const value = 'a\u0000b\u000bc\ud800d\uffffe\tf\n'
  expect(readValue(writeXml('root', { value }))).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\tf\n')
})
