import type { Quiz } from '../../../core/quiz.ts'
import { blocksToHtml } from '../blocks-to-html.ts'
import type { Exported } from '../format.ts'
import { describeLost, describeLostHead, describeLostPictures } from '../lost.ts'
import { writeCategory } from './category.ts'
import { writeItem } from './write-item.ts'
import { escapeGift } from './write-text.ts'

const unsupported = [
  'points',
  'hint',
  'evidence',
  'attribution',
  'skill',
  'media',
  'choiceMedia',
  'allow',
  'shuffle',
  'unit',
  'allowTypingSlip',
  'matchCase',
] as const

/** Writes a quiz as a GIFT file: its title as the category, its passage as a description, and a question for each item. */
export async function writeGift(id: string, quiz: Quiz): Promise<Exported> {
  const lost = describeLostHead(quiz)
  const parts = [`// language: ${quiz.language}`, `$CATEGORY: ${writeCategory(quiz.title)}`]
  if (quiz.stimulus) {
    const passage = blocksToHtml(quiz.stimulus, { heading: 'h3' }).join('')
    lost.push(...describeLostPictures(quiz))
    parts.push(`::passage::[html]${escapeGift(passage)}`)
  }
  const omitted: string[] = []
  for (const item of quiz.items) {
    const written = writeItem(item)
    lost.push(...describeLost(item, unsupported), ...written.lost.map((what) => `${item.id}: ${what}`))
    if (written.text) parts.push(`::${escapeGift(item.id)}::${written.text}`)
    else omitted.push(item.id)
  }
  return { files: [{ name: `${id}.gift`, bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`) }], lost, omitted }
}
