import type { Answer } from '../../../authoring/formats/answers/answer.ts'
import type { Gathered } from '../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../authoring/formats/html.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { XmlElement } from '../xml/element.ts'
import { htmlElement, inlineOfChild, setting, textOfChild, writeText } from './text.ts'

/** Reads the share of the points (1 is 100 %) and the feedback of an answer. */
export const readAnswer = (answer: XmlElement, gathered: Gathered) => ({
  fraction: Number(answer.attributes.fraction ?? 0) / 100,
  feedback: inlineOfChild(answer, 'feedback', gathered),
})

/** Writes an answer whose content is XML already. */
export const writeAnswer = (fraction: number, content: string, format?: 'html'): string =>
  element('answer', { fraction: Number((100 * fraction).toFixed(5)), format }, content)

/** Writes an answer with a formatted text. */
export const writeHtmlAnswer = ({ text, fraction, feedback }: Answer): string =>
  writeAnswer(fraction, `${writeText(inlineToHtml(text))}${htmlElement('feedback', feedback)}`, 'html')

/** True if a setting of Moodle is written as false. */
export const isFalse = (question: XmlElement, name: string): boolean =>
  ['false', '0'].includes(textOfChild(question, name))

export const readShuffle = (question: XmlElement) => (isFalse(question, 'shuffleanswers') ? { shuffle: false } : {})

export const writeShuffle = ({ shuffle }: { shuffle?: boolean | undefined }): string =>
  setting('shuffleanswers', shuffle !== false)
