import { makeIds } from '../formats/ids.ts'
import { isObject, valueAt } from './format-guide.ts'
import { didYouMean } from './suggest.ts'

type Advise = (pointer: string, quiz: unknown, named: string) => string | undefined

/** How to mend what a schema cannot see, by what is said of it; the first group of the pattern is what it names. */
const advice: readonly [RegExp, Advise][] = [
  [/^repeats the id/, () => 'give one of the two another id'],
  [/^must have one right one/, () => 'keep one, or make it a "multiple-choice"'],
  [/^must name every part once/, (pointer, quiz) => listMissing(pointer, quiz)],
  [/^names (?:a part|a choice|the same id) twice/, (pointer, quiz) => listRepeated(pointer, quiz)],
  [/^has no part "(.*)"/, (pointer, quiz, named) => pickPart(named, partsBeside(pointer, quiz))],
  [/^must be an address/, (pointer, quiz) => writeAddress(valueAt(pointer, quiz))],
  [/^must be 1 to 64 letters/, (pointer, quiz) => writeId(valueAt(pointer, quiz))],
  [/^must be a date/, (pointer, quiz) => writeDate(valueAt(pointer, quiz))],
]

/** How to mend a key or an id, as far as what is said of it tells. */
export function adviseOnMeaning(pointer: string, detail: string, quiz: unknown): string | undefined {
  for (const [pattern, advise] of advice) {
    const match = pattern.exec(detail)
    if (match) return advise(pointer, quiz, match[1] ?? '')
  }
  return undefined
}

/** The place of the first id of those that are the same, of which `pointer` names a later one. */
export function findFirstOf(pointer: string, detail: string, quiz: unknown): string | undefined {
  const [, list] = /^(.*)\/\d+\/id$/.exec(pointer) ?? []
  if (list === undefined || !detail.startsWith('repeats the id')) return undefined
  const id = valueAt(pointer, quiz)
  return `${list}/${asList(valueAt(list, quiz)).findIndex((one) => isObject(one) && one.id === id)}/id`
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const quote = (ids: readonly unknown[]) => ids.map((id) => `"${id}"`).join(', ')

/** The ids of the parts that an order puts in order. */
const partsBeside = (pointer: string, quiz: unknown): string[] =>
  asList(valueAt(pointer.replace(/[^/]+$/, 'choices'), quiz)).flatMap((one) =>
    isObject(one) && typeof one.id === 'string' ? [one.id] : [],
  )

function listMissing(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `put in what it lacks: ${quote(partsBeside(pointer, quiz).filter((id) => !named.includes(id)))}`
}

function listRepeated(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `keep one of each: ${quote([...new Set(named.filter((id, index) => named.indexOf(id) !== index))])}`
}

const pickPart = (named: string, parts: readonly string[]) =>
  didYouMean(named, parts) ?? `its parts are ${quote(parts)}`

/** A day as much of the world writes it, the way files do. */
function writeDate(written: unknown): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(String(written)) ?? []
  return year && `write "${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`
}

/** An address as people say it, the way files do. */
const writeAddress = (said: unknown) =>
  typeof said === 'string' && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(said) ? `write "https://${said}"` : undefined

/** An id for somebody who wrote words. */
function writeId(said: unknown): string | undefined {
  const id = typeof said === 'string' ? makeIds('')(said) : ''
  return id === '' ? undefined : `write for example "${id}"`
}
