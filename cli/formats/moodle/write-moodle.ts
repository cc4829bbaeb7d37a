import { blocksToHtml } from '../../../authoring/formats/blocks-to-html.ts'
import type { Exported, ReadMedia } from '../../../authoring/formats/format.ts'
import { writeCategory } from '../../../authoring/formats/gift/category.ts'
import { describeLost, describeLostHead, describeLostPictures } from '../../../authoring/formats/lost.ts'
import { element, hasImpossible } from '../../../authoring/formats/write-xml.ts'
import type { Block } from '../../../core/block.ts'
import type { Item, ItemTypeName } from '../../../core/items/index.ts'
import { escapeMarkup } from '../../../core/markup.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeImage } from './files.ts'
import { itemTypes } from './items/index.ts'
import { htmlElement, setting, textElement } from './text.ts'

const unsupported = ['evidence', 'attribution', 'skill', 'choiceMedia', 'allow', 'allowTypingSlip'] as const

/** Writes a quiz as Moodle XML: its title as a category, its passage as a description, and a question for each item. */
export async function writeMoodle(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const lost = describeLostHead(quiz)
  const parts = [writeQuestion('category', [textElement('category', writeCategory(quiz.title))])]
  if (quiz.stimulus) parts.push(writePassage(quiz.stimulus))
  lost.push(...describeLostPictures(quiz))
  for (const item of quiz.items) {
    const written = await writeItem(item, readMedia)
    parts.push(written.text)
    if (holdsImpossible(item)) lost.push(`${item.id}: control characters, which XML cannot hold`)
    lost.push(...[...describeLost(item, unsupported), ...written.lost.map((what) => `${item.id}: ${what}`)])
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz xml:lang="${escapeMarkup(quiz.language)}">\n${parts.join('\n')}\n</quiz>\n`
  return { files: [{ name: `${id}.xml`, bytes: new TextEncoder().encode(text) }], lost }
}

function writePassage(stimulus: readonly Block[]): string {
  const passage = blocksToHtml(stimulus, { heading: 'h3' }).join('')
  return writeQuestion('description', [textElement('name', 'passage'), textElement('questiontext', passage, 'html')])
}

/** Writes an item as a question; its image goes into the prompt. */
async function writeItem<T extends ItemTypeName>(item: Item<T> & { type: T }, readMedia: ReadMedia | undefined) {
  const { type, prompt, content, lost } = itemTypes[item.type].write(item)
  const { id, points = 1, feedback, hint } = item
  const image = await writeImage(item, readMedia)
  const lines = [
    textElement('name', id),
    textElement('questiontext', `${prompt}${image.html}`, 'html', image.file),
    htmlElement('generalfeedback', feedback),
    setting('defaultgrade', points),
    setting('penalty', 0),
    ...content,
    htmlElement('hint', hint),
  ]
  const indented = lines.filter(Boolean).map((line) => `  ${line}`)
  return { text: writeQuestion(type, indented), lost: [...lost, ...image.lost] }
}

const writeQuestion = (type: string, lines: readonly string[]): string =>
  element('question', { type }, `\n${lines.join('\n')}\n`)

/** True if a text in a value has characters that XML cannot hold. */
function holdsImpossible(value: object): boolean {
  let found = false
  JSON.stringify(value, (_, field) => {
    if (typeof field === 'string' && hasImpossible(field)) found = true
    return field
  })
  return found
}
