import { Refusal } from '../../../authoring/formats/imported.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import type { Responses } from './processing.ts'
import { readPrompt } from './read-body.ts'
import { readNumber } from './read-number.ts'
import { type ItemReading, type Part, type Reading, roundShare } from './reading.ts'
import type { Scalar } from './values.ts'
import { elementsIn, textOf, type XmlElement } from './xml.ts'

/** A text that no author accepts. */
const strange = '\u2205 nothing \u2205'

/** `textEntryInteraction`: a text, or a number where the response is declared as one. */
export function readTextEntry(item: ItemReading, interaction: XmlElement): Reading {
  const { identifier, baseType } = item.declared(interaction)
  const prompt = readPrompt(item, [interaction], '\u2402')
  const isNumber = baseType === 'float' || baseType === 'integer'
  return isNumber ? readNumber(item, identifier, prompt) : readText(item, identifier, prompt)
}

interface Accepted {
  text?: string
  any?: true
  weight?: number
  feedback?: string
}

/** Every text that the item itself names is graded; those that earn something are accepted. */
function readText(item: ItemReading, response: string, prompt: string): Reading {
  const toResponses = (given: AnyResponse): Responses => ({ [response]: [String(given)] })
  const worth = new Map(namedTexts(item, response).map((text) => [text, item.grade(toResponses(text))]))
  const points = Math.max(0, ...worth.values())
  if (points === 0) throw new Refusal('names no text that earns points')
  const best = [...worth].filter(([, each]) => each === points).map(([text]) => text)
  const matchCase = best.some((text) => item.grade(toResponses(turnCase(text))) !== points)
  const entries = [...worth].map(([text, each]): TextEntry => {
    const share = Math.max(0, roundShare(each / points))
    return { responses: toResponses(text), share, entry: { text, ...(each < points && { weight: share }) } }
  })
  const base = Math.max(0, roundShare(item.grade(toResponses(strange)) / points))
  const any: TextEntry = { responses: toResponses(strange), share: base, entry: { any: true, weight: base } }
  const fields = {
    type: 'text-entry' as const,
    prompt,
    correctResponse: best.length === 1 ? (best[0] as string) : best,
    ...(matchCase && { matchCase }),
    /** Known only when all feedback is told. */
    get accept() {
      const kept = [...entries, any].filter((each) => isNeeded(each, any))
      return kept.length > 0 ? kept.map(({ entry }) => entry) : undefined
    },
  }
  const parts = [...entries, any].map(
    ({ responses, entry }): Part => ({
      responses,
      tell: (feedback) => {
        entry.feedback = [entry.feedback, feedback].filter(Boolean).join('\n')
      },
    }),
  )
  return { fields, points, right: toResponses(best[0] ?? ''), toResponses, probes: [...worth.keys(), strange], parts }
}

interface TextEntry {
  responses: Responses
  share: number
  entry: Accepted
}

/** What earns a part, what is told something, and what is not to be told what any other text is told. */
const isNeeded = ({ share, entry }: TextEntry, any: TextEntry) =>
  (share > 0 && share < 1) ||
  entry.feedback !== undefined ||
  (entry.any ? share > 0 : share === 0 && (any.entry.feedback !== undefined || any.share > 0))

const turnCase = (text: string) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase())

/** The texts that the declaration and the rules of an item name, the declared ones first. */
function namedTexts(item: ItemReading, response: string): string[] {
  const declared = item.processed.responses.get(response)
  const named = item.processed.rules ? elementsIn(item.processed.rules).filter(isComparedText) : []
  const texts: Scalar[] = [
    ...(declared?.correct?.items ?? []),
    ...(declared?.mapping?.entries.map(({ key }) => key) ?? []),
    ...named.map((element) => textOf(element).trim()),
  ]
  return [...new Set(texts.map(String))].filter(Boolean)
}

const isComparedText = ({ name, attributes }: XmlElement) =>
  name === 'base-value' && attributes['base-type'] === 'string'
