import type { Responses } from './processing.ts'
import type { ItemReading, Reading } from './reading.ts'
import { elementsIn, type XmlElement } from './xml.ts'

const kinds = new Set(['modal-feedback', 'feedback-block', 'feedback-inline'])

/** Whether a learner who responds so is shown a feedback: its identifier among the values of its outcome, or not. */
function isShown(item: ItemReading, { attributes }: XmlElement, given: Responses): boolean {
  const values = item.outcomes(given).get(attributes['outcome-identifier'] ?? '')?.items ?? []
  const named = values.map(String).includes(attributes.identifier ?? '')
  return attributes['show-hide'] === 'hide' ? !named : named
}

/**
 * Finds for each feedback of an item to whom it is shown, by trying. What everybody sees becomes the item's feedback,
 * which is given back; what is for those who gave one part is told to that part.
 */
export function readFeedback(item: ItemReading, reading: Reading): string | undefined {
  const general = elementsIn(item.element)
    .filter(({ name }) => kinds.has(name))
    .flatMap((feedback) => {
      const text = item.read(feedback.children)
      return text ? (place(item, reading, feedback, text) ?? []) : []
    })
  return general.length > 0 ? [...new Set(general)].join('\n') : undefined
}

/** Tells a feedback to the parts it is for; gives the text back where it is for the item as a whole. */
function place(item: ItemReading, reading: Reading, feedback: XmlElement, text: string): string | undefined {
  const { parts, right } = reading
  const around = parts.find(({ element }) => element && elementsIn(element).includes(feedback))
  const among = around ? [around] : parts
  const seen = among.filter(({ responses }) => isShown(item, feedback, responses))
  const seenWhenRight = isShown(item, feedback, right)
  const seenWhenWrong = isShown(item, feedback, {})
  if (!around && seenWhenRight && seen.length === parts.length && (parts.length > 0 || seenWhenWrong)) return text
  if (seen.length > 0) {
    for (const part of seen) part.tell(text)
    return undefined
  }
  if (seenWhenRight) {
    item.notes.add('has feedback that was shown only to those who were right; now it is shown to all who answered')
    return text
  }
  item.notes.add(`could not keep the feedback "${text}"${seenWhenWrong ? ', which is for those who are wrong' : ''}`)
  return undefined
}
