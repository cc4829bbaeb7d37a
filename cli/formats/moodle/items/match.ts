import { readMatch } from '../../../../authoring/formats/answers/read-match.ts'
import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElements, type XmlElement } from '../../xml/element.ts'
import { isFalse, writeShuffle } from '../answers.ts'
import { inlineIn, inlineOfChild, textElement, writeText } from '../text.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

function readMatching(question: XmlElement, gathered: Gathered): object {
  if (isFalse(question, 'shuffleanswers'))
    gathered.notes.push('the order of its right side, which is always shuffled here')
  return readMatch(
    childElements(question, 'subquestion').map((pair) => ({
      left: inlineIn(pair, gathered),
      right: inlineOfChild(pair, 'answer', gathered),
    })),
  )
}

function write(item: Item<'match'>): WrittenQuestion {
  const used = new Set(Object.values(item.correctResponse))
  const texts = new Map(item.right.map(({ id, text }) => [id, inlineToHtml(text).trim().replace(/\s+/g, ' ')]))
  const pair = (left: string, right: string) =>
    textElement('subquestion', left, 'html', element('answer', {}, writeText(texts.get(right) ?? '')))
  const pairs = item.left.map(({ id, text }) => pair(inlineToHtml(text), item.correctResponse[id] as string))
  const others = item.right.filter(({ id }) => !used.has(id)).map(({ id }) => pair('', id))
  const alike = new Set(texts.values()).size < texts.size
  const lost = alike ? ['that two texts of its right side are alike: they became one'] : []
  return { type: 'matching', prompt: inlineToHtml(item.prompt), content: [writeShuffle({}), ...pairs, ...others], lost }
}

export const match: MoodleItemType<'match'> = {
  readers: { matching: withPrompt(readMatching), ddmatch: withPrompt(readMatching) },
  write,
}
