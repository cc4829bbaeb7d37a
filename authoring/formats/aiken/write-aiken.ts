import { inlineText, parseInline } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { answersOfChoice } from '../answers/answers-of.ts'
import type { Exported } from '../format.ts'
import { describeLost, describeLostHead } from '../lost.ts'

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
] as const

/** Writes the choice items of a quiz as an Aiken file; the format has no other type. */
export async function writeAiken(id: string, quiz: Quiz): Promise<Exported> {
  const lost = describeLostHead(quiz)
  if (quiz.stimulus) lost.push('the quiz: its passage')
  const omitted: string[] = []
  const parts = quiz.items.flatMap((item) => {
    if (item.type !== 'choice') {
      lost.push(`${item.id}: all of it: Aiken has choices only, not ${item.type}`)
      omitted.push(item.id)
      return []
    }
    lost.push(...describeLost(item, unsupported), ...describeLostText(item))
    return [writeItem(item)]
  })
  return { files: [{ name: `${id}.txt`, bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`) }], lost, omitted }
}

function writeItem(item: Item<'choice'>): string {
  const letters = item.choices.map((_, index) => String.fromCharCode(65 + index))
  const answers = answersOfChoice(item)
  const lines = answers.map(({ text }, index) => `${letters[index]}. ${oneLine(text)}`)
  const key = letters[answers.findIndex(({ fraction }) => fraction === 1)]
  return [oneLine(item.prompt), ...lines, `ANSWER: ${key}`].join('\n')
}

const oneLine = (markdown: string) => inlineText(markdown).trim().replace(/\s+/g, ' ')

/** A mark that is escaped stands for itself. */
const isMarked = (markdown: string) => parseInline(markdown).some((piece) => typeof piece !== 'string')

function describeLostText({ id, prompt, feedback, choices }: Item<'choice'>): string[] {
  const texts = [prompt, ...choices.map(({ text }) => text)]
  return [
    ...(feedback === undefined ? [] : [`${id}: its feedback`]),
    ...(choices.some((choice) => choice.feedback) ? [`${id}: the feedback to each choice`] : []),
    ...(choices.some(({ weight }) => weight) ? [`${id}: the weights of its choices`] : []),
    ...(texts.some(isMarked) ? [`${id}: its emphasis and links`] : []),
    ...(texts.some((text) => text.trim().includes('\n')) ? [`${id}: its line breaks`] : []),
  ]
}
