import type { Exported, ReadMedia } from '../../../authoring/formats/format.ts'
import { writeCategory } from '../../../authoring/formats/gift/category.ts'
import { escapeHtml, inlineToHtml } from '../../../authoring/formats/html.ts'
import { describeLost, describeLostHead } from '../../../authoring/formats/lost.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeItem } from './write-item.ts'
import { hasForbidden, question, textElement } from './write-xml.ts'

const lacks = ['evidence', 'attribution', 'allow', 'allowTypingSlip'] as const

/** Writes a quiz as Moodle XML: its title as the category, its passage as a description, and a question for each item. */
export async function writeMoodle(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const lost = describeLostHead(quiz)
  const parts = [question('category', textElement('category', writeCategory(quiz.title)))]
  if (quiz.stimulus) {
    const passage = quiz.stimulus.map((paragraph) => `<p>${inlineToHtml(paragraph)}</p>`).join('')
    parts.push(
      question(
        'description',
        [textElement('name', 'passage'), textElement('questiontext', passage, 'html')].join('\n'),
      ),
    )
  }
  for (const item of quiz.items) {
    const written = await writeItem(item, readMedia)
    parts.push(written.text)
    if (hasForbidden(item)) lost.push(`${item.id}: control characters, which XML cannot hold`)
    lost.push(...[...describeLost(item, lacks), ...written.lost.map((what) => `${item.id}: ${what}`)])
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz xml:lang="${escapeHtml(quiz.language)}">\n${parts.join('\n')}\n</quiz>\n`
  return { files: [{ name: `${id}.xml`, bytes: new TextEncoder().encode(text) }], lost }
}
