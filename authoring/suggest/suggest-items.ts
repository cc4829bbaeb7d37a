import type { ItemTypeName } from '../../core/items/index.ts'
import { splitSentences } from '../check/sentences.ts'
import { escapeInline } from '../formats/print-inline.ts'
import { findEntries } from './find-entries.ts'
import { type FoundNumber, findNumbers } from './find-numbers.ts'
import { whoSays } from './who-says.ts'

/** What is selected in a passage. */
export interface SelectedText {
  /** The selected part of each paragraph, or of each entry of a list, as it is read. */
  texts: readonly string[]
  /** The whole paragraph, or the entry, that the selection begins in. */
  paragraph: string
  /** True if the selection is in a list. */
  isList: boolean
}

/** An item that suits a selection, with what is known of it already. */
export interface SuggestedItem {
  type: ItemTypeName
  /** Fields of the item, as a quiz file has them. */
  fields: Readonly<Record<string, unknown>>
  /** What is filled in, for people to read. */
  shows?: string
}

interface Suggestions {
  /** The quotation that settles an item about the selection. */
  quote: string
  /** Items that suit the selection: the best first, three at least. */
  items: SuggestedItem[]
  /** Fields that the selection fills in where an author chooses another type. */
  others: Partial<Record<ItemTypeName, SuggestedItem['fields']>>
}

/** What can be asked about a selection. */
export function suggestItems(selected: SelectedText, language: string): Suggestions {
  const { texts, isList } = selected
  const text = texts.join(' ').trim()
  const sentences = splitSentences(text, language)
  const around = sentences.length === 1 ? sentenceAround(selected, language) : text
  const isPart = around !== text
  const speaker = sentences.length === 1 ? whoSays(around, language) : undefined
  const suited = [
    ...suggestEntries(texts, isList, sentences),
    ...(sentences.length === 1 ? suggestNumbers(text, language) : []),
    ...(isPart && isPhrase(text) ? suggestGap(text, around) : []),
    ...(sentences.length > 1 && !(isList && texts.length > 1) ? [suggestSentences(sentences)] : []),
    ...(speaker === undefined ? [] : [{ type: 'true-false', fields: {}, shows: speaker } as const]),
  ]
  const plain = (['choice', 'true-false', 'text-entry'] as const)
    .filter((type) => suited.every((one) => one.type !== type))
    .map((type): SuggestedItem => ({ type, fields: {} }))
  const all = [...suited, ...plain.slice(0, Math.max(1, 3 - suited.length))]
  const attribution = speaker === undefined ? {} : { attribution: speaker }
  return {
    // A word by itself settles nothing: its sentence does.
    quote: isPart && isPhrase(text) ? around : text,
    items: all.map((item) => ({ ...item, fields: { ...item.fields, ...attribution } })),
    others: sentences.length === 1 ? fillInSentence(around, splitSentences(selected.paragraph, language)) : {},
  }
}

/** A word, a number, or a few words. */
const isPhrase = (text: string): boolean =>
  text.split(/\s+/).length <= 5 && text.length <= 60 && !/[.!?。！？…]["'”’»)]*$/u.test(text)

/** The sentence of its paragraph that a selection is part of; the selection if it runs over several. */
function sentenceAround({ texts, paragraph }: SelectedText, language: string): string {
  const [text = ''] = texts
  const around = texts.length > 1 ? [] : splitSentences(paragraph, language).filter((one) => one.includes(text.trim()))
  return around[0] ?? text.trim()
}

function suggestEntries(texts: readonly string[], isList: boolean, sentences: readonly string[]): SuggestedItem[] {
  const entries =
    isList && texts.length > 1
      ? texts.map((text) => text.trim())
      : sentences.length === 1
        ? findEntries(sentences[0] ?? '')
        : []
  if (entries.length < 3 && !(isList && entries.length === 2)) return []
  if (new Set(entries).size < entries.length) return []
  return [{ type: 'order', fields: { choices: entries.map(escapeInline) }, shows: entries.join(' · ') }]
}

/** A sentence to find among its neighbours, or to make gaps in. */
function fillInSentence(sentence: string, paragraph: readonly string[]): Suggestions['others'] {
  const at = paragraph.findIndex((one) => one.trim() === sentence.trim())
  const first = Math.max(0, Math.min(at - 1, paragraph.length - 3))
  const sentences = at < 0 ? [sentence] : paragraph.slice(first, first + 3)
  const choices = sentences.map((one) => {
    const text = escapeInline(one.trim())
    return one.trim() === sentence.trim() ? { text, correct: true } : text
  })
  return {
    hottext: { sentences: choices.length > 1 ? choices : [...choices, ''] },
    'inline-choice': { text: escapeGaps(sentence.trim()), gaps: [] },
  }
}

/** So many numbers of a sentence are offered. */
const mostNumbers = 3

const suggestNumbers = (text: string, language: string): SuggestedItem[] =>
  findNumbers(text, language)
    .filter((one, index, all) => all.findIndex((other) => showNumber(other) === showNumber(one)) === index)
    .toSorted((a, b) => Number(isPlain(a)) - Number(isPlain(b)))
    .slice(0, mostNumbers)
    .map(({ number, ...fields }) => ({
      type: 'number',
      fields: { correctResponse: number, ...fields },
      shows: showNumber({ number, ...fields }),
    }))

/** A year, mostly: what is counted or measured comes first. */
const isPlain = ({ unit }: FoundNumber) => unit === undefined

const showNumber = ({ number, unit, tolerance }: FoundNumber) =>
  [number, tolerance === undefined ? '' : `± ${tolerance}`, unit]
    .filter((part) => part !== '' && part !== undefined)
    .join(' ')

/** A short text to type, or to choose for a gap in its sentence. */
function suggestGap(phrase: string, sentence: string): SuggestedItem[] {
  const at = sentence.indexOf(phrase)
  const text = [sentence.slice(0, at), sentence.slice(at + phrase.length)].map(escapeGaps).join('{1}')
  const right = escapeInline(phrase)
  return [
    { type: 'text-entry', fields: { correctResponse: [phrase] }, shows: phrase },
    {
      type: 'inline-choice',
      fields: { text, gaps: [{ id: '1', choices: [{ text: right, correct: true }, ''] }] },
      shows: phrase,
    },
  ]
}

const escapeGaps = (text: string) => escapeInline(text).replace(/(?<!\\)\{/g, '\\{')

const suggestSentences = (sentences: readonly string[]): SuggestedItem => ({
  type: 'hottext',
  fields: { sentences: sentences.map(escapeInline) },
  shows: String(sentences.length),
})
