import { describe, expect, it } from 'vitest'
import { checkSvg } from '../../../core/media/check-svg.ts'

const space = 'xmlns="http://www.w3.org/2000/svg"'
const svg = (inner: string, attributes = '') => `<svg ${space} ${attributes}>${inner}</svg>`

/** Parts of which each draws the one before ten times. */
const drawnTenfold = (levels: number, comment = '') =>
  `<rect id="l0"/>${Array.from({ length: levels }, (_, at) => `<g id="l${at + 1}">${comment}${`<use href="#l${at}"/>`.repeat(10)}</g>`).join('')}`

const drawnInDepth = (levels: number) =>
  Array.from({ length: levels }, (_, at) => `<g id="l${at}"><use href="#l${at + 1}"/></g>`).join('')

describe('an accepted SVG', () => {
  it.each([
    [
      'has shapes, text and a title',
      svg('<title>A &amp; B</title><g fill="red"><path d="M0 0"/><text x="1">30 &lt; 40</text></g>'),
    ],
    ['refers to its own parts', svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use href="#g"/>')],
    ['has the older kind of reference', svg('<use xlink:href="#g"/>', 'xmlns:xlink="http://www.w3.org/1999/xlink"')],
    [
      'has styles',
      svg('<style>.a { fill: #fff; filter: url("#f") }</style><style/><rect class="a" style="opacity:.5"/>'),
    ],
    ['has styles as character data', svg('<style><![CDATA[.a > .b { fill: red }]]></style>')],
    ['draws a letter thousands of times', svg(`<path id="e"/>${'<use href="#e"/>'.repeat(5000)}`)],
    ['has a photograph in it', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    [
      'begins as editors write it',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}\n`,
    ],
  ])('%s', (_, text) => {
    expect(checkSvg(text)).toBeUndefined()
  })
})

describe('a rejected SVG', () => {
  it.each([
    ['runs a script', svg('<script>alert(1)</script>'), 'element "script"'],
    [
      'runs a script of another name',
      svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'),
      'element "x:script"',
    ],
    ['listens', svg('<rect onclick="alert(1)"/>'), 'attribute "onclick"'],
    ['listens in capitals', svg('', 'ONLOAD="alert(1)"'), 'attribute "ONLOAD"'],
    [
      'holds a page',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
      'foreignObject',
    ],
    ['is of another vocabulary inside', svg('<g xmlns="http://www.w3.org/1999/xhtml"/>'), 'does not begin'],
    ['has a link', svg('<a href="https://a.example">x</a>'), 'element "a"'],
    ['changes itself', svg('<set attributeName="href" to="javascript:alert(1)"/>'), 'element "set"'],
    ['shows a picture from elsewhere', svg('<image href="https://a.example/spy.png"/>'), 'outside'],
    ['hides where from', svg('<image href="&#104;ttps://a.example/spy.png"/>'), 'outside'],
    [
      'uses the reference of another prefix',
      svg('<use x:href="#a"/>', 'xmlns:x="http://www.w3.org/1999/xlink"'),
      'x:href',
    ],
    ['holds another drawing', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'), 'outside'],
    ['is filled from elsewhere', svg('<rect fill="url(https://a.example/x.svg#p)"/>'), 'outside'],
    ['is styled from elsewhere', svg('<style>@import "https://a.example/x.css";</style>'), 'outside'],
    ['hides that with a comment', svg('<style>@im<!-- -->port "https://a.example/x.css";</style>'), 'outside'],
    ['hides that with an element', svg('<style>@im<g/>port "https://a.example/x.css";</style>'), 'no picture needs'],
    ['hides that with character data', svg('<style>@im<![CDATA[port "https://a.example/x.css"]]></style>'), 'outside'],
    ['hides that with an entity', svg('<style>&#64;import "https://a.example/x.css";</style>'), 'outside'],
    ['hides that with an escape', svg('<style>@\\69mport "https://a.example/x.css";</style>'), 'outside'],
    ['declares entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'DOCTYPE'],
    ['asks for a style sheet', `<?xml-stylesheet href="https://a.example/x.css"?>${svg('')}`, 'xml-stylesheet'],
    ['is a page', '<html><body/></html>', 'element "html"'],
    ['does not say that it is one', '<svg><path/></svg>', 'does not begin'],
    ['is cut off', svg('<path d="M0').slice(0, -6), 'is not well-formed XML'],
    ['is empty', '<!-- nothing -->', 'must contain a root element'],
    [
      'has an entity of HTML',
      svg('<text>a&nbsp;b</text>'),
      'is not well-formed XML at line 1, column 54: undefined entity',
    ],
    ['has a bare "&"', svg('\n<text>a & b</text>'), 'is not well-formed XML at line 2'],
    ['has a prefix without its namespace', svg('<use xlink:href="#a"/>'), 'unbound namespace prefix: "xlink"'],
    ['has an element that is not closed', svg('<g>'), 'unexpected close tag'],
    ['has end tags in the wrong order', svg('<g><text></g></text>'), 'unexpected close tag'],
    ['has an attribute twice', svg('<rect x="1" x="2"/>'), 'duplicate attribute: x'],
    ['has two roots', svg('') + svg(''), 'only one root'],
    ['has text after its root', `${svg('')}x`, 'outside of root'],
    ['has a NUL in it', svg('<text>\0</text>'), 'disallowed character'],
    ['draws ten parts ten times on ten levels', svg(drawnTenfold(10)), 'draws its parts by the element "use"'],
    ['hides that by comments', svg(drawnTenfold(10, '<!-- </g> -->')), 'draws its parts by the element "use"'],
    ['draws itself', svg('<g id="a"><use href="#a"/></g>'), 'draws its parts by the element "use"'],
    [
      'draws parts in parts thousands of levels deep',
      svg(drawnInDepth(20_000)),
      'draws its parts by the element "use"',
    ],
  ])('%s', (_, text, why) => {
    expect(checkSvg(text)).toContain(why)
  })

  it('is checked in linear time', () => {
    for (const filler of [' ', '<', '-', '"', 'a=', '<!--', ']']) {
      const text = `<svg ${space} a="${filler.repeat(50_000)}`
      expect(checkSvg(text)).toBeDefined()
      checkSvg(svg(`<rect fill="url(${filler.repeat(50_000)}#a)"/>`))
      expect(checkSvg(`<svg ${space}${filler.repeat(50_000)}`)).toBeDefined()
    }
  })
})
