import { writeArchive } from '../../../../cli/formats/archive.ts'
import { qti } from '../../../../cli/formats/qti/index.ts'
import { escapeMarkup } from '../../../../core/markup.ts'
import { importBytes } from '../same-item.ts'

/** Builders of items as Canvas Classic, Blackboard and D2L export them, from knowledge of their shapes. */

export const field = (label: string, entry: string | number) =>
  `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`

export const html = (text: string) =>
  `<material><mattext texttype="text/html">${escapeMarkup(`<div>${text}</div>`)}</mattext></material>`

export const plain = (text: string) =>
  `<material><mattext texttype="text/plain">${escapeMarkup(text)}</mattext></material>`

export const label = (ident: string, content: string) => `<response_label ident="${ident}">${content}</response_label>`

export const equals = (text: string, respident = 'response1') => `<varequal respident="${respident}">${text}</varequal>`

export const when = (condition: string, then: string, attributes = 'continue="No"') =>
  `<respcondition ${attributes}><conditionvar>${condition}</conditionvar>${then}</respcondition>`

export const score = (value: string | number, action = 'Set') =>
  `<setvar action="${action}" varname="SCORE">${value}</setvar>`

export const show = (ident: string) => `<displayfeedback feedbacktype="Response" linkrefid="${ident}"/>`

export const feedback = (ident: string, text: string) =>
  `<itemfeedback ident="${ident}"><flow_mat>${html(text)}</flow_mat></itemfeedback>`

interface CanvasItem {
  type: string
  points?: number
  presentation: string
  conditions?: string
  more?: string
}

/** An item of Canvas Classic. */
export const canvasItem = (ident: string, { type, points = 1, presentation, conditions = '', more = '' }: CanvasItem) =>
  `<item ident="${ident}" title="Question"><itemmetadata><qtimetadata>${field('question_type', type)}${field('points_possible', points)}</qtimetadata></itemmetadata>
  <presentation>${presentation}</presentation>
  <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${conditions}</resprocessing>${more}</item>`

export const assessment = (title: string, ...items: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a1" title="${title}"><section ident="root_section">${items.join('\n')}</section></assessment></questestinterop>`

export const readXml = (xml: string) => importBytes(qti, 'quiz.xml', xml)

export const readZip = async (files: Record<string, string | Uint8Array>, name = 'quiz.zip') =>
  importBytes(
    qti,
    name,
    await writeArchive(
      Object.entries(files).map(([name, content]) => ({
        name,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      })),
    ),
  )
