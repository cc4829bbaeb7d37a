import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, inlineText, parseInline } from '../../core/inline.ts'

const emphasis = (...content: Inline[]): Inline => ({ role: 'emphasis', content })
const strong = (...content: Inline[]): Inline => ({ role: 'strong', content })
const code = (content: string): Inline => ({ role: 'code', content })
const link = (href: string, ...content: Inline[]): Inline => ({ role: 'link', href, content })

describe('inline Markdown', () => {
  it.each<[string, Inline[]]>([
    ['plain', ['plain']],
    ['', []],
    ['*one* and _two_', [emphasis('one'), ' and ', emphasis('two')]],
    ['**strong**', [strong('strong')]],
    ['***both***', [strong(emphasis('both'))]],
    ['**a *b* c**', [strong('a ', emphasis('b'), ' c')]],
    ['*a **b***', [emphasis('a ', strong('b'))]],
    ['*평양*에서', [emphasis('평양'), '에서']],
    ['`a*b*` and ``a`b``', [code('a*b*'), ' and ', code('a`b')]],
    ['` `', [code(' ')]],
    ['[a *b*](https://example.org/c_d_e)', [link('https://example.org/c_d_e', 'a ', emphasis('b'))]],
    ['*see [this](http://x.y)*', [emphasis('see ', link('http://x.y', 'this'))]],
    ['[a [b](https://x.y) c](https://z)', ['[a ', link('https://x.y', 'b'), ' c](https://z)']],
    [String.raw`\*a\* \\ \_`, ['*a* \\ _']],
    [String.raw`*a\* b*`, [emphasis('a* b')]],
  ])('reads %j', (source, pieces) => {
    expect(parseInline(source)).toEqual(pieces)
  })

  it.each([
    'snake_case_name',
    '__init__',
    '2 * 3 * 4',
    '* item',
    '**',
    '** a **',
    '*open',
    'a ` tick',
    '```',
    '[no](ftp://x.y)',
    '[no](javascript:alert(1))',
    '[no](https://x y)',
    '[no](//x.y)',
    '[](https://x.y)',
    '](https://x.y)',
    '<b onclick="x">&amp;</b>',
    String.raw`C:\dir`,
  ])('leaves %j unchanged', (source) => {
    expect(parseInline(source)).toEqual([source])
  })
})

/** Pieces of markup and text, so that markup is often opened, closed, nested and left open. */
const sources = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '_',
        '`',
        '``',
        '[',
        '](https://a.b/c)',
        '](javascript:d)',
        '\\',
        ' ',
        'word',
        '평양',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The text of pieces with the address after each link, as they stand in the source. */
const withAddresses = (pieces: Inline[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if (piece.role === 'code') return piece.content
      return withAddresses(piece.content) + (piece.role === 'link' ? piece.href : '')
    })
    .join('')

const depth = (pieces: Inline[]): number =>
  Math.max(
    0,
    ...pieces.map((piece) => (typeof piece === 'string' || piece.role === 'code' ? 0 : 1 + depth(piece.content))),
  )

const addresses = (pieces: Inline[]): string[] =>
  pieces.flatMap((piece) => {
    if (typeof piece === 'string' || piece.role === 'code') return []
    return [...(piece.role === 'link' ? [piece.href] : []), ...addresses(piece.content)]
  })

describe('any text', () => {
  it('loses only its markup', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(letters(withAddresses(parseInline(source)))).toBe(letters(source))
      }),
      { numRuns: 1000 },
    )
  })

  it('without markup is unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replace(/[\\`*_[\]]/g, '')
        expect(inlineText(plain)).toBe(plain)
      }),
    )
  })

  it('survives escaping', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(inlineText(source.replace(/[\\`*_[\](){}!.#+-]/g, '\\$&'))).toBe(source)
      }),
    )
  })

  it('links only to http(s) URLs', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const address of addresses(parseInline(source))) expect(new URL(address).protocol).toMatch(/^https?:$/)
      }),
    )
  })

  it('nests each kind of markup at most once', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(depth(parseInline(source))).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('20,000 characters of hostile markup', () => {
  it.each([
    '*',
    '**',
    '`',
    '`` ',
    '_',
    '[',
    ']',
    '\\',
    '**a ',
    '*a _b ',
    '[a](',
    '[[](',
    '](https://a',
    '`a``b',
    ' _a',
  ])('made of %j are read completely', (part) => {
    const source = part.repeat(20_000 / part.length)
    expect(letters(withAddresses(parseInline(source)))).toBe(letters(source))
  })

  it('markup opened and closed four thousand times stays shallow', () => {
    expect(depth(parseInline(`${'**a '.repeat(4000)}b${'**'.repeat(4000)}`))).toBeLessThanOrEqual(4)
    expect(depth(parseInline(`${'*a **b '.repeat(2000)}c${'***'.repeat(2000)}`))).toBeLessThanOrEqual(4)
  })
})
