import type { Inline } from '../../core/inline.ts'
import { wordsOf } from './print-inline.ts'

/** An element of HTML, as parse5 has it. */
export interface HtmlElement {
  tagName: string
  attrs: readonly { name: string; value: string }[]
  childNodes: readonly HtmlNode[]
  value?: undefined
}

/** A node of HTML: an element, text, or one without a meaning here, such as a comment. */
export type HtmlNode =
  | HtmlElement
  | { value: string; tagName?: undefined }
  | { nodeName: string; value?: undefined; tagName?: undefined }

/** An image in HTML; `src` is as written. */
export interface FoundImage {
  src: string
  alt: string
  width?: number
  height?: number
}

/** The images found in HTML, and notes on losses. */
export interface Found {
  images: FoundImage[]
  notes: string[]
}

const setOf = (names: string) => new Set(names.split(' '))
/** Elements that end the line before them and after them. */
export const blockElements = setOf(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tr ul',
)
/** Invisible elements, dropped without a note. */
const silent = setOf('style template head title meta link noscript wbr source track param')
const emphasis = setOf('em i cite dfn')
const strong = setOf('strong b')
const codes = setOf('code kbd samp tt var')

/** Elements dropped with their content, and the note on each. */
const lost: Record<string, string> = {
  audio: 'a sound',
  button: 'a button',
  canvas: 'a drawing',
  embed: 'an embedded object',
  iframe: 'an embedded page',
  input: 'a form field',
  object: 'an embedded object',
  script: 'a script',
  select: 'a form field',
  svg: 'a drawing (SVG)',
  textarea: 'a form field',
  video: 'a video',
}

/** Elements that keep their words but lose their look, and the note on each. */
const plainer: Record<string, string> = {
  del: 'striking out',
  math: 'the layout of a formula',
  pre: 'the spaces of preformatted lines',
  s: 'striking out',
  strike: 'striking out',
  table: 'the layout of a table',
  u: 'underlining',
}

/** A node of HTML as pieces of inline Markdown, before white space is tidied. Line breaks count only if preformatted. */
export function readNode(node: HtmlNode, found: Found, preformatted = false): Inline[] {
  if (node.value !== undefined) return [preformatted ? node.value : node.value.replace(/[ \t\n\r\f\u00a0]+/g, ' ')]
  if (node.tagName === undefined || silent.has(node.tagName)) return []
  const tag = node.tagName
  if (tag === 'br') return ['\n']
  if (tag === 'img') return readImage(node, found)
  const note = lost[tag] ?? plainer[tag]
  if (note) found.notes.push(note)
  if (lost[tag]) return [' ']
  return readElement(
    node,
    node.childNodes.flatMap((child) => readNode(child, found, preformatted || tag === 'pre')),
    found,
  )
}

function readElement(element: HtmlElement, content: Inline[], found: Found): Inline[] {
  const tag = element.tagName
  if (emphasis.has(tag)) return [{ role: 'emphasis', content }]
  if (tag === 'th') return [' ', { role: 'strong', content }, ' ']
  if (strong.has(tag)) return [{ role: 'strong', content }]
  if (codes.has(tag)) return [{ role: 'code', content: content.map(wordsOf).join('') }]
  if (tag === 'sup' || tag === 'sub') return raise(content.map(wordsOf).join(''), tag)
  if (tag === 'a') return readLink(attribute(element, 'href'), content, found)
  if (tag === 'td') return [' ', ...content, ' ']
  if (tag === 'li') return ['\n• ', ...content, '\n']
  return blockElements.has(tag) ? ['\n', ...content, '\n'] : content
}

function readLink(href: string | undefined, content: Inline[], found: Found): Inline[] {
  if (href === undefined) return content
  const target = encode(href.trim())
  if (target) return [{ role: 'link', href: target, content }]
  found.notes.push(`a link to "${href.slice(0, 60)}", which is no address on the web`)
  return content
}

/** An address as inline Markdown can hold it, or undefined if it does not lead to the web. */
function encode(href: string): string | undefined {
  if (!/^https?:\/\/./i.test(href)) return undefined
  return href
    .replace(/^https?/i, (scheme) => scheme.toLowerCase())
    .replace(/[\s()<>"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

function readImage(image: HtmlElement, found: Found): Inline[] {
  const size = (name: string) => {
    const pixels = Number(attribute(image, name))
    return Number.isInteger(pixels) && pixels >= 1 && pixels <= 10_000 ? { [name]: pixels } : {}
  }
  const alt = attribute(image, 'alt')?.trim() ?? ''
  found.images.push({ src: attribute(image, 'src') ?? '', alt, ...size('width'), ...size('height') })
  return [' ']
}

/** The value of an attribute; undefined if the element does not have it. */
export const attribute = (element: HtmlElement, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value

const raised: Record<string, string> = {
  ...Object.fromEntries(
    [...'0123456789+-=()ni'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] as string]),
  ),
  '−': '⁻',
}
const lowered: Record<string, string> = {
  ...Object.fromEntries([...'0123456789+-=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] as string])),
  '−': '₋',
}

/** Superscript or subscript in Unicode's characters if they exist (x², H₂O), else as x^(ab) and x_(ab). */
function raise(text: string, where: 'sup' | 'sub'): string[] {
  const table = where === 'sup' ? raised : lowered
  const bare = text.trim()
  if (!bare) return [' ']
  if ([...bare].every((character) => table[character])) return [[...bare].map((character) => table[character]).join('')]
  const mark = where === 'sup' ? '^' : '_'
  return [[...bare].length === 1 ? `${mark}${bare}` : `${mark}(${bare})`]
}
