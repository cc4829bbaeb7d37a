import { hasChoiceMedia } from '../../../authoring/formats/lost.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { Item, ItemTypeName } from '../../../core/items/index.ts'
import { writeRoot } from './documents.ts'
import { feedbackDeclaration, nameFeedback, writeFeedback, writeFeedbackRules } from './feedback.ts'
import { writeImage } from './images.ts'
import { itemTypes } from './items/index.ts'
import type { WrittenItem } from './items/item-type.ts'
import { writeOutcomeDeclaration } from './processing/declarations.ts'
import { writeRubrics } from './rubrics.ts'
import type { StimulusReference } from './stimulus.ts'

/** Names of an item, and what it refers to; hrefs are relative to its own document. */
interface References {
  identifier: string
  title: string
  language: string
  stimulus: StimulusReference | undefined
}

/** Writes an item as `qti-assessment-item`. Returns also what QTI cannot hold. */
export function writeItem<T extends ItemTypeName>(
  item: Item<T> & { type: T },
  { identifier, title, language, stimulus }: References,
): { xml: string; lost: string[] } {
  const written = itemTypes[item.type].write(item, language)
  const feedback = nameFeedback(item, written.feedback)
  const points = item.points ?? 1
  const image = item.media ? element('p', {}, writeImage(item.media, '../')) : ''
  const xml = writeRoot(
    'qti-assessment-item',
    { identifier, title, 'xml:lang': language, adaptive: false, 'time-dependent': false },
    written.responses,
    writeOutcomeDeclaration('SCORE', 0, points),
    writeOutcomeDeclaration('MAXSCORE', points),
    written.outcomes ?? '',
    feedback.length > 0 ? feedbackDeclaration : '',
    stimulus ? element('qti-assessment-stimulus-ref', { ...stimulus }) : '',
    element('qti-item-body', {}, writeRubrics(item), image, written.body),
    writeProcessing(written, feedback),
    ...feedback.map(writeFeedback),
  )
  return {
    xml,
    lost: [
      ...(written.lost ?? []),
      ...(item.type === 'inline-choice' && hasChoiceMedia(item) ? ['lost the images of its choices'] : []),
      ...(item.allow ? ['lost its exceptions from rules of the check'] : []),
    ],
  }
}

const templates = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates'

/** Names a template if that is enough, so that simple players can score the item; otherwise writes the rules. */
function writeProcessing(written: WrittenItem, feedback: ReturnType<typeof nameFeedback>): string {
  const { template, scoring, firstFeedbackOnly } = written
  if (template && feedback.length === 0)
    return element('qti-response-processing', { template: `${templates}/${template}.xml` })
  return element('qti-response-processing', {}, scoring, ...writeFeedbackRules(feedback, firstFeedbackOnly))
}
