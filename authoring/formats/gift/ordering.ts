import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import { readOrder } from '../answers/read-order.ts'
import { type Gathered, readFormatted } from '../formatted-text.ts'
import { inlineToHtml } from '../html.ts'
import { ImportRefusal } from '../imported.ts'
import { type WrittenItem, writeText } from './write-text.ts'

/** The answers of an ordering question, which Moodle's plugin writes in a form of its own. */
export interface Ordering {
  /** The question without its answers. */
  shell: string
  /** The number of parts to show, and settings, as written after ">". */
  settings: string
  /** A part in each line. */
  lines: string[]
}

/** Cuts `{>3 ALL VERTICAL … ⏎ part ⏎ part}` out of a question; undefined if its answers have another form. */
export function cutOrdering(text: string): Ordering | undefined {
  const [, before, settings = '', list = '', after = ''] =
    /^((?:\\.|[^\\{])*)\{\s*>([^\n}]*)((?:\\.|[^\\}])*)\}(.*)$/s.exec(text) ?? []
  if (before === undefined) return undefined
  const lines = list.split('\n').filter((line) => line.trim() !== '')
  return { shell: `${before}{}${after}`, settings, lines }
}

/** The fields of an order item. Throws `ImportRefusal` if the settings are unknown. */
export function readOrdering({ settings, lines }: Ordering, gathered: Gathered): object {
  const [, shown = '', selects = 'ALL'] = /^\s*(\d*)\s*([A-Za-z]*)/.exec(settings) ?? []
  if (!shown)
    throw new ImportRefusal(`has answers that begin with ">", but is not a valid ordering question: ">${settings}"`)
  if (selects.toUpperCase() !== 'ALL' && Number(shown) < lines.length)
    gathered.notes.push('that it draws some of its parts: all are shown here')
  gathered.notes.push('its own way of grading an order: here it earns the share of pairs in order')
  return readOrder(lines.map((line) => readFormatted(unescapeGift(line), 'moodle', gathered) ?? ''))
}

const unescapeGift = (text: string) => text.replace(/\\([~=#{}:])/g, '$1')

/** Writes an order item. Its parts are HTML, so that they contain no mark of GIFT. */
export function writeOrdering({ prompt, choices, correctResponse, feedback }: Item<'order'>): WrittenItem {
  const texts = new Map(choices.map(({ id, text }) => [id, text]))
  const parts = correctResponse.map((id) => writePart(texts.get(id) ?? ''))
  const settings = `>${parts.length} ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none`
  return {
    text: [`${writeText(prompt)} {${settings}`, ...parts, '}'].join('\n'),
    lost: feedback === undefined ? [] : [`its feedback: "${inlineText(feedback)}"`],
  }
}

const writePart = (text: string) =>
  inlineToHtml(text).replace(/[\\{}]|^[\s:/$=~#]|\s$|[\r\n]/g, (mark) => `&#${mark.charCodeAt(0)};`)
