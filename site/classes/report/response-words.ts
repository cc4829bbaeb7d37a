import { inlineText } from '../../../core/inline.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { AnyResponse, ItemTypeName, PublicItem } from '../../../core/items/index.ts'
import type { ClassTexts } from '../texts.ts'

type Part = { id: string; text: string }

const textIn = (parts: readonly Part[], id: string | undefined) => {
  const part = parts.find((each) => each.id === id)
  return part ? inlineText(part.text) : '–'
}

const inSet = (parts: readonly Part[], response: AnyResponse, between = '; ') =>
  parts
    .filter(({ id }) => [response].flat().includes(id))
    .map(({ text }) => inlineText(text))
    .join(between)

/** The entry of a source. Ids may be "constructor": only own fields count. */
const targetOf = (response: AnyResponse, id: string): string | undefined =>
  Object.hasOwn(response as object, id) ? (response as Record<string, string>)[id] : undefined

type Writer<Item> = (item: Item, response: AnyResponse, t: ClassTexts) => string

const writers: { [T in ItemTypeName]: Writer<PublicItem<T>> } = {
  choice: ({ choices }, response) => inSet(choices, response),
  'multiple-choice': ({ choices }, response) => inSet(choices, response),
  'true-false': (_, response, t) =>
    response === 'not-given' ? t.notGiven : response === true || response === 'true' ? t.true : t.false,
  number: ({ unit }, response) => [response, unit].filter((part) => part !== undefined).join(' '),
  'text-entry': (_, response) => [response].flat().join(' / '),
  order: ({ choices }, response, t) =>
    (response as string[]).map((id, index) => `${t.number(index + 1)}. ${textIn(choices, id)}`).join('  '),
  match: ({ left, right }, response) =>
    left.map(({ id, text }) => `${inlineText(text)}: ${textIn(right, targetOf(response, id))}`).join('; '),
  'inline-choice': ({ text, gaps }, response) =>
    splitAtGaps(text)
      .filter((_, index) => index % 2 === 1)
      .map((id) => textIn(gaps.find((gap) => gap.id === id)?.choices ?? [], targetOf(response, id)))
      .join('; '),
  hottext: ({ sentences }, response) => inSet(sentences, response, ' / '),
}

/** A response, or a correct one, in words. A response that does not fit the item is written as it is. */
export function responseWords<T extends ItemTypeName>(
  item: PublicItem<T> & { type: T },
  response: AnyResponse,
  t: ClassTexts,
): string {
  try {
    const write = writers[item.type] as Writer<PublicItem<T>>
    return write(item, response, t) || String(response)
  } catch {
    return JSON.stringify(response)
  }
}

/** Single quotation marks for the double ones of a text that is quoted itself. */
export const insideQuotes = (words: string): string => words.replace(/[“”„«»「」]/g, (mark) => single[mark] ?? mark)

const single: Record<string, string> = {
  '“': '‘',
  '”': '’',
  '„': '‚',
  '«': '‹',
  '»': '›',
  '「': '『',
  '」': '』',
}
