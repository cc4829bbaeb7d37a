import { checkUses } from './check-uses.ts'
import { checkXml } from './check-xml.ts'

/** Elements that draw: none with scripts, animation or foreign documents. */
const elements = new Set(
  `svg g defs symbol use title desc style switch path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
  feTile feTurbulence`.split(/\s+/),
)

/** Attributes of other namespaces that drawings need. */
const prefixed = /^(?:xmlns:[\w-]+|xml:(?:space|lang)|xlink:(?:href|title))$/

const value = `"[^"<]*"|'[^'<]*'`
const token = new RegExp(
  [
    /(?<text>[^<]+)/,
    /<!--(?:[^-]|-[^-])*-->/,
    /<!\[CDATA\[(?<data>(?:[^\]]|\](?!\]>))*)\]\]>/,
    /<\?xml\s[^?<>]*\?>/,
    /<!DOCTYPE svg(?:\s+PUBLIC\s+"[^"<]*"\s+"[^"<]*")?\s*>/,
    /(?<end><\/[\w:.-]+\s*>)/,
    new RegExp(`<(?<element>[\\w:.-]+)(?<attributes>(?:\\s+[\\w:.-]+\\s*=\\s*(?:${value}))*)\\s*(?<empty>/)?>`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'y',
)
const attribute = new RegExp(`([\\w:.-]+)\\s*=\\s*(${value})`, 'g')

/** References inside the drawing. */
const inner = /^(?:#[^\s&]*|data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)$/

/**
 * Why a text is not accepted as an SVG picture; undefined if it is. Only drawing elements are allowed: the host serves it
 * from its own origin, where its scripts would run as the host's. The sandbox it is served with is a second defence.
 */
export function checkSvg(text: string): string | undefined {
  let style: string | undefined
  let isRoot = true
  token.lastIndex = /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0
  for (let at = token.lastIndex; at < text.length; at = token.lastIndex) {
    const found = token.exec(text)
    const { text: words, data, end, element, attributes = '', empty } = found?.groups ?? {}
    // A style is checked as one text, so it may not contain anything that hides a part of it.
    if (!found || (style !== undefined && words === undefined && data === undefined && !end))
      return describeOdd(text, at)
    if (style !== undefined) style += decode(words ?? '') + (data ?? '')
    const fault = element
      ? checkElement(element, readAttributes(attributes), isRoot)
      : end && style && checkStyle(style)
    if (fault) return fault
    if (element) isRoot = false
    if (element || end) style = element === 'style' && !empty ? '' : undefined
  }
  if (isRoot) return 'has no element "svg"'
  return checkXml(text.replace(/^\uFEFF?\s*/, '')) ?? checkUses(text)
}

const describeOdd = (text: string, at: number) => `has "${text.slice(at, at + 30)}" in it, which no picture needs`

type Attributes = readonly (readonly [name: string, value: string])[]

const readAttributes = (attributes: string): Attributes =>
  [...attributes.matchAll(attribute)].map(([, name = '', quoted = '']) => [name, decode(quoted.slice(1, -1))])

function checkElement(name: string, attributes: Attributes, isRoot: boolean): string | undefined {
  if (!elements.has(name)) return `has the element "${name}", which no picture needs`
  const space = attributes.find(([name]) => name === 'xmlns')?.[1] ?? (isRoot ? '' : svgSpace)
  if (space !== svgSpace || (isRoot && name !== 'svg')) return `does not begin with <svg xmlns="${svgSpace}">`
  return attributes.map(([name, value]) => checkAttribute(name, value)).find((fault) => fault !== undefined)
}

const svgSpace = 'http://www.w3.org/2000/svg'

function checkAttribute(name: string, value: string): string | undefined {
  if (/^on/i.test(name) || (name.includes(':') && !prefixed.test(name))) {
    return `has the attribute "${name}", which no picture needs`
  }
  if (/^(?:xlink:)?href$/.test(name)) return inner.test(value) ? undefined : 'refers to something outside of itself'
  return checkStyle(value)
}

/** Styles may refer only to parts of the drawing, and have no escapes. */
const checkStyle = (style: string): string | undefined =>
  /@import|\\|(?:url|src|image|image-set)\( ?(?!["']? ?#)/i.test(style.replace(/\s+/g, ' '))
    ? 'refers to something outside of itself'
    : undefined

const decode = (value: string): string =>
  value
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex, decimal) => {
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
