import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { checkUses } from './check-uses.ts'

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

/** References inside the drawing. */
const inner = /^(?:#[^\s&]*|data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)$/

const svgSpace = 'http://www.w3.org/2000/svg'
/** What editors write at the top; a subset in brackets could declare entities. */
const plainDoctype = /^\s*svg(?:\s+PUBLIC\s+"[^"]*"\s+"[^"]*")?\s*$/

/**
 * Why a text is not accepted as an SVG picture; undefined if it is. It must be well-formed, or browsers show nothing. Only
 * drawing elements are allowed: the host serves it from its own origin, where its scripts would run as the host's. The
 * sandbox it is served with is a second defence.
 */
export function checkSvg(text: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const faults: string[] = []
  /** Ids of the open elements, and the parts that are drawn in each; '' is the whole picture. */
  const open: string[] = ['']
  const uses = new Map<string, string[]>([['', []]])
  let style: string | undefined
  const refuse = (fault: string | undefined) => void (fault && faults.push(fault))
  parser.on('error', ({ message }) => refuse(describeMalformed(message)))
  parser.on('doctype', (doctype) => {
    if (!plainDoctype.test(doctype)) refuse('has declarations in its DOCTYPE, which no picture needs')
  })
  parser.on('processinginstruction', ({ target }) => refuse(`has the instruction "${target}", which no picture needs`))
  parser.on('opentag', (tag) => {
    refuse(
      style === undefined ? checkElement(tag, open.length === 1) : 'has elements in a style, which no picture needs',
    )
    if (tag.name === 'use') for (const id of new Set(open)) uses.get(id)?.push(referenceOf(tag))
    const id = tag.attributes.id?.value ?? ''
    if (id && !uses.has(id)) uses.set(id, [])
    open.push(id)
    if (tag.name === 'style') style = ''
  })
  // A style is checked as one text, in however many pieces it is written.
  const readStyle = (piece: string) => {
    if (style !== undefined) style += piece
  }
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (name !== 'style') return
    refuse(checkStyle(style ?? ''))
    style = undefined
  })
  parser.write(text).close()
  return faults[0] ?? checkUses(uses)
}

/** Saxes puts line and column first: "1:54: undefined entity." */
function describeMalformed(message: string): string {
  const [, line, column, what] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? ['', '1', '1', message]
  return `is not well-formed XML at line ${line}, column ${column}: ${what}`
}

function checkElement({ name, uri, attributes }: SaxesTagNS, isRoot: boolean): string | undefined {
  if (!elements.has(name)) return `has the element "${name}", which no picture needs`
  if (uri !== svgSpace || (isRoot && name !== 'svg')) return `does not begin with <svg xmlns="${svgSpace}">`
  return Object.values(attributes)
    .map(checkAttribute)
    .find((fault) => fault !== undefined)
}

function checkAttribute({ name, value }: SaxesAttributeNS): string | undefined {
  if (/^on/i.test(name) || (name.includes(':') && !prefixed.test(name))) {
    return `has the attribute "${name}", which no picture needs`
  }
  if (/^(?:xlink:)?href$/.test(name)) return inner.test(value) ? undefined : 'refers to something outside of itself'
  return checkStyle(value)
}

/** The id of the part that a "use" element draws. */
const referenceOf = ({ attributes }: SaxesTagNS): string =>
  (attributes.href ?? attributes['xlink:href'])?.value.slice(1) ?? ''

/** Styles may refer only to parts of the drawing, and have no escapes. */
const checkStyle = (style: string): string | undefined =>
  /@import|\\|(?:url|src|image|image-set)\( ?(?!["']? ?#)/i.test(style.replace(/\s+/g, ' '))
    ? 'refers to something outside of itself'
    : undefined
