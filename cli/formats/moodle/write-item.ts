import type { ReadMedia } from '../../../authoring/formats/format.ts'
import { escapeHtml } from '../../../authoring/formats/html.ts'
import type { Item } from '../../../core/items/index.ts'
import { type WrittenOwn, writers } from './write-own.ts'
import { element, htmlElement, question, textElement } from './write-xml.ts'

/** A question as XML, and in words what it could not hold. */
export interface WrittenItem {
  text: string
  lost: string[]
}

/** Writes an item as a question; Moodle has one for every type of ours. An image goes into the prompt. */
export async function writeItem(item: Item, readMedia: ReadMedia | undefined): Promise<WrittenItem> {
  const { type, prompt, content, lost } = (writers[item.type] as (item: Item) => WrittenOwn)(item)
  const { id, points = 1, feedback, hint } = item
  const image = await writeImage(item, readMedia)
  const lines = [
    textElement('name', id),
    textElement('questiontext', `${prompt}${image.html}`, 'html', image.file),
    htmlElement('generalfeedback', feedback),
    element('defaultgrade', points),
    element('penalty', 0),
    ...content,
    htmlElement('hint', hint),
  ]
  const text = lines
    .filter(Boolean)
    .map((line) => `  ${line}`)
    .join('\n')
  return { text: question(type, text), lost: [...lost, ...image.lost] }
}

/** The image of an item as Moodle has it: in the text by its name, and enclosed in base64. */
async function writeImage({ media }: Item, readMedia: ReadMedia | undefined) {
  if (!media) return { html: '', file: '', lost: [] }
  const bytes = await readMedia?.(media.src)
  if (!bytes) return { html: '', file: '', lost: [`its image ${media.src}, which is not there to be read`] }
  const name = media.src.slice('media/'.length)
  const size = (['width', 'height'] as const).map((side) => (media[side] ? ` ${side}="${media[side]}"` : '')).join('')
  return {
    html: `<p><img src="@@PLUGINFILE@@/${name}" alt="${escapeHtml(media.alt)}"${size}></p>`,
    file: `<file name="${name}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`,
    lost: [],
  }
}
