import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToInline, htmlToParagraphs, inlineToHtml } from '../../../authoring/formats/html.ts'
import { letterIds, makeIds, toMediaName, toQuizId } from '../../../authoring/formats/ids.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { tidyInline } from '../../../authoring/formats/tidy-inline.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import { arbitraryRichText } from '../../core/arbitrary-item.ts'

test.for([
  ['<p>One <b>big </b>bridge</p>\n<p>and <i>two</i></p>', 'One **big** bridge\nand *two*'],
  ['x<sup>2</sup>, H<sub>2</sub>O, 3<sup>rd</sup>', 'x², H₂O, 3^(rd)'],
  ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
  ['a_b, _c_ and *d* in \\(x\\)', 'a_b, \\_c\\_ and \\*d\\* in \\\\(x\\\\)'],
  ['<a href="https://example.org/a(b)">see</a>', '[see](https://example.org/a%28b%29)'],
  ['<p>Run</p><pre>if a:\n  <b>go</b>\n</pre>', 'Run\nif a:\n**go**'],
  ['5 &lt; 6 &amp;&nbsp;7', '5 < 6 & 7'],
  ['<b><b>a</b></b><b>b</b>', '**ab**'],
] as const)('%s reads %s', ([html, markdown]) => {
  expect(htmlToInline(html).text).toBe(markdown)
})

test('images are taken out of the text, and losses are listed', () => {
  const html =
    '<p>Look: <img src="m.png" alt=" A map " width="30" height="x"><video src="v"></video><a href="mailto:a@b">write</a></p>'
  expect(htmlToInline(html)).toEqual({
    text: 'Look: write',
    images: [{ src: 'm.png', alt: 'A map', width: 30 }],
    notes: ['a video', 'a link to "mailto:a@b", which is no address on the web'],
  })
})

test('inline Markdown survives conversion to HTML and back, except for listed losses', () => {
  fc.assert(
    fc.property(arbitraryRichText, (markdown) => {
      const { text, notes } = htmlToInline(inlineToHtml(markdown))
      const words = (source: string) => inlineText(source).replace(/\s+/g, ' ').trim()
      expect(words(text)).toBe(words(markdown))
      if (notes.length === 0) expect(parseInline(text)).toEqual(tidyInline(parseInline(markdown)))
    }),
    { numRuns: 1000 },
  )
})

test('escaped text shows exactly that text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\\`*_[\](){}!.#+\-a ]{0,12}$/)), (text) => {
      expect(inlineText(escapeInline(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('ids are made of names, are unique, and reveal no order', () => {
  const makeId = makeIds()
  expect(['Où est-il ?', 'Où est-il ?', '평양', '', 'Straße'].map((name) => makeId(name))).toEqual([
    'ou-est-il',
    'ou-est-il-2',
    'item',
    'item-2',
    'strasse',
  ])
  expect(toQuizId('Über Flüsse: Teil 2')).toBe('uber-flusse-teil-2')
  expect(letterIds(['Stop', 'Look', 'Cross', 'Wave']).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(letterIds(['Stop', 'Look', 'Cross', 'Wave'])).not.toEqual(['a', 'b', 'c', 'd'])
  expect(toMediaName('../../Old Bridge.PNG', new Uint8Array([1]))).toMatch(/^old-bridge-[0-9a-f]{8}\.png$/)
  expect(toMediaName('virus.exe', new Uint8Array([1]))).toBeUndefined()
})

test('HTML nested too deep keeps its text, with a note', () => {
  const deep = `${'<div>'.repeat(20_000)}The &lt;ferry&gt; is old.`
  expect(htmlToInline(deep)).toEqual({
    text: 'The <ferry> is old.',
    images: [],
    notes: ['the markup of HTML that is nested too deep'],
  })
  expect(htmlToParagraphs(deep).paragraphs).toEqual(['The <ferry> is old.'])
})
