import { readOrder } from '../../../../authoring/formats/answers/read-order.ts'
import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElements, type XmlElement } from '../../xml/element.ts'
import { writeAnswer } from '../answers.ts'
import { inlineIn, setting, textOfChild, writeText } from '../text.ts'
import { type MoodleItemType, type WrittenQuestion, withPrompt } from './item-type.ts'

function readOrdering(question: XmlElement, gathered: Gathered): object {
  const parts = childElements(question, 'answer')
  // Moodle writes a word, some of its versions the number that stands for it.
  if (!/^(all|0)?$/i.test(textOfChild(question, 'selecttype')))
    gathered.notes.push('that it draws some of its parts: all are shown here')
  gathered.notes.push('its own way of grading an order: here it earns the share of pairs in order')
  return readOrder(parts.map((part) => inlineIn(part, gathered) ?? ''))
}

function write(item: Item<'order'>): WrittenQuestion {
  const texts = new Map(item.choices.map(({ id, text }) => [id, text]))
  const answers = item.correctResponse.map((id, index) =>
    writeAnswer((index + 1) / 100, writeText(inlineToHtml(texts.get(id) ?? '')), 'html'),
  )
  const content = [
    setting('layouttype', 'VERTICAL'),
    setting('selecttype', 'ALL'),
    setting('gradingtype', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
    // Without this setting Moodle stops the import of the whole file with a database error.
    setting('shownumcorrect', 1),
    ...answers,
  ]
  return { type: 'ordering', prompt: inlineToHtml(item.prompt), content, lost: [] }
}

export const order: MoodleItemType<'order'> = { readers: { ordering: withPrompt(readOrdering) }, write }
