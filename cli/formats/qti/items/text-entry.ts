import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { element } from '../../../../authoring/formats/write-xml.ts'
import type { AnyResponse, Item } from '../../../../core/items/index.ts'
import { elementsIn, textOf, type XmlElement } from '../../xml/element.ts'
import { joinFeedback } from '../feedback.ts'
import { response } from '../names.ts'
import { writeResponseDeclaration } from '../processing/declarations.ts'
import type { Responses } from '../processing/process.ts'
import { baseValue, call, scoreByMapping, variable } from '../processing/rules.ts'
import type { Scalar } from '../processing/values.ts'
import { readPrompt } from '../prompt.ts'
import type { QtiItem } from '../qti-item.ts'
import { writeAcceptedFeedback, writeAnyOther, writeEntryBody } from './entry.ts'
import { type QtiItemType, type ReadInteractions, type Reading, roundShare, type WrittenItem } from './item-type.ts'
import { readNumber } from './number.ts'

/** `textEntryInteraction`: a `number` if the response is declared as one, or a text. */
const readTextEntry: ReadInteractions = (item, [interaction]) => {
  const { identifier, baseType } = item.declarationOf(interaction)
  const prompt = readPrompt(item, interaction, '\u2402')
  const isNumber = baseType === 'float' || baseType === 'integer'
  return isNumber ? readNumber(item, identifier, prompt) : readText(item, identifier, prompt)
}

interface TextEntry {
  response: string
  share: number
  accepted: { text?: string; any?: true; weight?: number; feedback?: string }
}

/** A text that no author accepts. */
const strange = '\u2205 nothing \u2205'

/** Grades every text that the item names, and one that it cannot name; those that earn something are accepted. */
function readText(item: QtiItem, response: string, prompt: string): Reading {
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [String(given)] })
  const scores = new Map(namedTexts(item, response).map((text) => [text, item.grade(toResponses(text))]))
  const points = Math.max(0, ...scores.values())
  if (points === 0) throw new ImportRefusal('names no text that earns points')
  const best = [...scores].filter(([, score]) => score === points).map(([text]) => text)
  const matchCase =
    best.flatMap(turnCase).some((text) => item.grade(toResponses(text)) !== points) || differInCase(scores)
  const named = [...scores].map(([text, score]): TextEntry => {
    const share = Math.max(0, roundShare(score / points))
    return { response: text, share, accepted: { text, ...(score < points && { weight: share }) } }
  })
  const base = Math.max(0, roundShare(item.grade(toResponses(strange)) / points))
  const any: TextEntry = { response: strange, share: base, accepted: { any: true, weight: base } }
  const entries = [...named, any]
  const fields = {
    type: 'text-entry' as const,
    prompt,
    correctResponse: best.length === 1 ? (best[0] as string) : best,
    ...(matchCase && { matchCase }),
    /** Complete only after all feedback has been added. */
    get accept() {
      const kept = entries.filter((entry) => isNeeded(entry, any))
      return kept.length > 0 ? kept.map(({ accepted }) => accepted) : undefined
    },
  }
  const targets = entries.map(({ response, accepted }) => ({
    response,
    fits: (given: AnyResponse) => given === response,
    addFeedback: (feedback: string) => {
      accepted.feedback = joinFeedback(accepted.feedback, feedback)
    },
  }))
  return {
    fields,
    points,
    right: toResponses(best[0] ?? ''),
    toResponses,
    probes: [...scores.keys(), ...best.flatMap(turnCase), strange],
    targets,
    combinations: [],
  }
}

/** Needed: partial scores, texts with feedback, and worthless texts that would else be treated as any other text. */
const isNeeded = ({ share, accepted }: TextEntry, any: TextEntry) =>
  (share > 0 && share < 1) ||
  accepted.feedback !== undefined ||
  (accepted.any ? share > 0 : share === 0 && (any.accepted.feedback !== undefined || any.share > 0))

/** True if two texts that differ in case only have different scores. */
const differInCase = (scores: ReadonlyMap<string, number>) =>
  [...scores].some(([text, score]) =>
    [...scores].some(([other, earns]) => score !== earns && text.toLowerCase() === other.toLowerCase()),
  )

/** A text in the other case; nothing if Unicode has no single letter for it, as for "ẖ". */
function turnCase(text: string): string[] {
  const turned = text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()
  return turned.toLowerCase() === text.toLowerCase() ? [turned] : []
}

/** The texts that the declaration and the rules of an item name, the declared ones first. */
function namedTexts(item: QtiItem, response: string): string[] {
  const declared = item.processing.responses.get(response)
  const named = item.processing.rules ? elementsIn(item.processing.rules).filter(isComparedText) : []
  const texts: Scalar[] = [
    ...(declared?.correct?.items ?? []),
    ...(declared?.mapping?.entries.map(({ key }) => key) ?? []),
    ...named.map((element) => textOf(element).trim()),
  ]
  return [...new Set(texts.map(String))].filter(Boolean)
}

const isComparedText = ({ name, attributes }: XmlElement) =>
  name === 'base-value' && attributes['base-type'] === 'string'

/** QTI compares complete texts, with or without case; Lede is more lenient, which is listed as lost. */
function write(item: Item<'text-entry'>): WrittenItem {
  const points = item.points ?? 1
  const { matchCase = false, accept = [] } = item
  const right = [item.correctResponse].flat()
  const entries = [
    ...right.map((text) => ({ key: text, value: points, matchCase })),
    ...accept.flatMap(({ text, weight = 1 }) =>
      text === undefined ? [] : [{ key: text, value: points * weight, matchCase }],
    ),
  ]
  const any = accept.find(({ any }) => any)
  const same = (text: string) =>
    element('qti-string-match', { 'case-sensitive': matchCase }, variable(response), baseValue('string', text))
  const anyOther = writeAnyOther(entries.map(({ key }) => same(key)))
  const fold = (text: string) => (matchCase ? text : text.toLowerCase())
  return {
    responses: writeResponseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'string',
      correct: right.slice(0, 1),
      mapping: {
        upperBound: points,
        otherwise: points * (any?.weight ?? 0),
        entries: entries.filter(
          ({ key }, index) => entries.findIndex((other) => fold(other.key) === fold(key)) === index,
        ),
      },
    }),
    body: writeEntryBody(item.prompt),
    scoring: scoreByMapping(response),
    template: 'map_response',
    feedback: writeAcceptedFeedback(
      accept.map((entry) => ({ ...entry, test: entry.text === undefined ? anyOther : same(entry.text) })),
      call('or', ...right.map(same)),
    ),
    firstFeedbackOnly: true,
    lost: [
      'accepts a text only as written: QTI compares punctuation, accents and other forms of characters',
      ...(item.allowTypingSlip ? ['accepts no typos in QTI'] : []),
      ...(any?.weight === 1 ? ['accepts any text: which of them had feedback may be lost'] : []),
    ],
  }
}

export const textEntry: QtiItemType<'text-entry'> = { readers: { 'text-entry-interaction': readTextEntry }, write }
