import type { ItemResult } from '../../core/attempt.ts'
import { inlineText } from '../../core/inline.ts'
import { splitAtGaps } from '../../core/items/gaps.ts'
import type { AnyResponse, ItemTypeName, PublicItem } from '../../core/items/index.ts'
import { parseNumber } from '../../core/parse-number.ts'
import type { Component, Interaction, LanguageMap } from './statement.ts'

/** Reports one item type by the Experience API 1.0.3, part two, 2.4.4.1, Interaction Activities. */
interface ItemReporter<Item> {
  describe: (item: Item, language: string) => Interaction
  /** A response in the syntax of response patterns; undefined if it cannot be expressed. */
  write: (item: Item, response: AnyResponse, language: string) => string | undefined
}

type Part = { id: string; text: string }

/** Inline Markdown as plain text in a language map. */
export const inLanguage = (language: string, source: string): LanguageMap => ({ [language]: inlineText(source) })

const components = (parts: readonly Part[], language: string): Component[] =>
  parts.map(({ id, text }) => ({ id, description: inLanguage(language, text) }))

const join = (ids: readonly string[]) => (ids.length > 0 ? ids.join('[,]') : undefined)

/** A set of ids in the order of the choices, so that equal sets give equal texts. */
const writeSet = (parts: readonly Part[], response: AnyResponse) =>
  join(parts.map(({ id }) => id).filter((id) => [response].flat().includes(id)))

/** Pairs of ids in the order of their sources. Sources may be called "constructor": only own fields count. */
const writePairs = (
  sources: readonly { id: string }[],
  response: AnyResponse,
  target = (id: string, _: string) => id,
) => {
  const pairs = response as Record<string, string>
  return join(
    sources.flatMap(({ id }) => (Object.hasOwn(pairs, id) ? `${id}[.]${target(pairs[id] as string, id)}` : [])),
  )
}

/** Choices of different gaps may have the same id; ids contain no full stop. */
const atGap = (choice: string, gap: string) => `${gap}.${choice}`

/** The text of an inline choice with one gap as a line and the others as dots. */
export const showGap = (text: string, shown?: string) =>
  splitAtGaps(text)
    .map((part, index) => (index % 2 === 0 ? part : part === shown ? '____' : '…'))
    .join('')

const choosing: ItemReporter<PublicItem<'choice' | 'multiple-choice'>> = {
  describe: ({ choices }, language) => ({ interactionType: 'choice', choices: components(choices, language) }),
  write: ({ choices }, response) => writeSet(choices, response),
}

const reporters: { [T in ItemTypeName]: ItemReporter<PublicItem<T>> } = {
  choice: choosing,
  'multiple-choice': choosing,
  'true-false': {
    // The specification's true-false has no third value.
    describe: ({ notGiven }) =>
      notGiven
        ? { interactionType: 'choice', choices: ['true', 'false', 'not-given'].map((id) => ({ id })) }
        : { interactionType: 'true-false' },
    write: (_, response) => `${response}`,
  },
  number: {
    describe: () => ({ interactionType: 'numeric' }),
    write: (_, response, language) => {
      const number = typeof response === 'number' ? response : parseNumber(`${response}`, language)
      return number === undefined ? undefined : `${number}`
    },
  },
  'text-entry': {
    describe: () => ({ interactionType: 'fill-in' }),
    // The syntax cannot escape its delimiter.
    write: (_, response) => (`${response}`.includes('[,]') ? undefined : `${response}`),
  },
  order: {
    describe: ({ choices }, language) => ({ interactionType: 'sequencing', choices: components(choices, language) }),
    write: (_, response) => join(response as string[]),
  },
  match: {
    describe: ({ left, right }, language) => ({
      interactionType: 'matching',
      source: components(left, language),
      target: components(right, language),
    }),
    write: ({ left }, response) => writePairs(left, response),
  },
  'inline-choice': {
    describe: ({ text, gaps }, language) => ({
      interactionType: 'matching',
      source: components(
        gaps.map(({ id }) => ({ id, text: showGap(text, id) })),
        language,
      ),
      target: components(
        gaps.flatMap(({ id, choices }) => choices.map((choice) => ({ ...choice, id: atGap(choice.id, id) }))),
        language,
      ),
    }),
    write: ({ gaps }, response) => writePairs(gaps, response, atGap),
  },
  hottext: {
    describe: ({ sentences }, language) => ({ interactionType: 'choice', choices: components(sentences, language) }),
    write: ({ sentences }, response) => writeSet(sentences, response),
  },
}

type Typed<T extends ItemTypeName> = PublicItem<T> & { type: T }
const reporterOf = <T extends ItemTypeName>(item: { type: T }): ItemReporter<PublicItem<T>> => reporters[item.type]

/** The interaction type of an item, with its choices. */
export const describeInteraction = <T extends ItemTypeName>(item: Typed<T>, language: string) =>
  reporterOf<T>(item).describe(item, language)

/** A response in the syntax of response patterns; undefined if it cannot be expressed. */
export const writeResponse = <T extends ItemTypeName>(item: Typed<T>, response: AnyResponse, language: string) =>
  reporterOf<T>(item).write(item, response, language)

/** True if nothing was chosen, ordered, matched or typed. */
export const isEmpty = (response: unknown) =>
  typeof response === 'object' ? Object.keys(response as object).length === 0 : `${response}`.trim() === ''

/** The patterns of all correct responses: several for a text entry, a range for a number with tolerance. */
export function writePatterns(item: PublicItem, result: ItemResult, language: string): string[] {
  const { correctResponse, tolerance, matchCase } = result
  if (tolerance !== undefined) return [writeRange(Number(correctResponse), tolerance)]
  const each = item.type === 'text-entry' ? [correctResponse].flat() : [correctResponse]
  const patterns = each.flatMap((one) => writeResponse(item, one as AnyResponse, language) ?? [])
  return matchCase ? patterns.map((text) => `{case_matters=true}${text}`) : patterns
}

/** A range; an infinite end is left open. */
const writeRange = (middle: number, tolerance: number) =>
  [middle - tolerance, middle + tolerance]
    .map((end) => (Number.isFinite(end) ? withoutRounding(end, middle) : ''))
    .join('[:]')

/** Rounds 0.19999999999999998 to 0.2, unless that would exclude the middle. */
function withoutRounding(end: number, middle: number): number {
  const short = Number(end.toPrecision(15))
  return Math.sign(short - middle) === Math.sign(end - middle) ? short : end
}
