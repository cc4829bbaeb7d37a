import { makeIds } from '../formats/ids.ts'
import { isObject, valueAt } from '../pointer.ts'
import { asList, idsBeside, listIds, quoteIds } from './choice-ids.ts'
import { didYouMean } from './suggest.ts'

type Advise = (pointer: string, quiz: unknown, named: string) => string | undefined

/** Advice on issues that a schema cannot find, by their detail; the first group of the pattern is what the detail names. */
const advice: readonly [RegExp, Advise][] = [
  [/^repeats the id/, () => 'give one of the two another id'],
  [/^repeats another quotation/, () => 'keep one of the two'],
  [/^repeats the response/, () => 'keep one of the two'],
  [/must have exactly one right one/, () => 'keep one, or make it a "multiple-choice"'],
  [/must name a right one$/, (pointer, quiz) => `write the id of the right one: ${quoteIds(listIds(pointer, quiz))}`],
  [/names "(.*)", which is not in/, (pointer, quiz, named) => pickOf(named, listIds(pointer, quiz), 'the ids are')],
  [/^must name every part once/, (pointer, quiz) => listMissing(pointer, quiz)],
  [/names (?:a part|a choice|the same id) twice/, (pointer, quiz) => listRepeated(pointer, quiz)],
  [
    /^has no part "(.*)"/,
    (pointer, quiz, named) => pickOf(named, idsBeside('choices', pointer, quiz), 'its parts are'),
  ],
  [/^must name a partner for "(.*)"/, (pointer, quiz, named) => addPartner(named, idsBeside('right', pointer, quiz))],
  [
    /^has no left id "(.*)"/,
    (pointer, quiz, named) => pickOf(named, idsBeside('left', pointer, quiz), 'the left ids are'),
  ],
  [
    /^has no right id "(.*)" for/,
    (pointer, quiz, named) => pickOf(named, idsBeside('right', pointer, quiz), 'the right ids are'),
  ],
  [/^has no gap "(.*)"/, (pointer, quiz, named) => pickOf(named, idsBeside('gaps', pointer, quiz), 'its gaps are')],
  [/^has no choice "(.*)" for/, (pointer, quiz, named) => pickOf(named, listIds(pointer, quiz), 'its choices are')],
  [
    /^has a gap \{(.*)\} that "gaps" does not list/,
    (pointer, quiz, named) => listGap(named, idsBeside('gaps', pointer, quiz)),
  ],
  [/^has the gap \{.*\} twice/, () => 'give the second another name, and list it in "gaps" too'],
  [
    /^is not in the text as (.*)/,
    (_, __, named) => `write ${named} into the text where the gap is, or take it out of "gaps"`,
  ],
  [/^must not be greater than 0:/, () => 'mark the choice as right, or set the weight to 0 or less'],
  [/^must be greater than 0: this choice/, () => 'write a share of the points, such as "weight": 0.5'],
  [/^must have weights of right ones/, () => 'raise the weights of the right ones until they sum to 1'],
  [/^must have a "weight"/, () => 'add "weight": 0'],
  [/^must have no "tolerance"/, () => 'take it out, or add "value", the number that it is around'],
  [/^must have a "min"/, () => 'swap the two'],
  [/^must be at most (\d+), the number of items/, (_, __, named) => `write ${named} or less, or take "draw" out`],
  [/^must not contain half of a character/, () => 'type the end of the text again: a program cut a character in two'],
  [/^must be an address/, (pointer, quiz) => writeAddress(valueAt(pointer, quiz))],
  [/^must be 1 to 64 letters/, (pointer, quiz) => writeId(valueAt(pointer, quiz))],
  [/^must be a date/, (pointer, quiz) => writeDate(valueAt(pointer, quiz))],
]

/** Advice on a key or an id, as far as the detail of the issue allows. */
export function adviseOnMeaning(pointer: string, detail: string, quiz: unknown): string | undefined {
  for (const [pattern, advise] of advice) {
    const match = pattern.exec(detail)
    if (match) return advise(pointer, quiz, match[1] ?? '')
  }
  return undefined
}

/** The pointer of the first of several equal ids. */
export function findFirstOf(pointer: string, detail: string, quiz: unknown): string | undefined {
  const [, list] = /^(.*)\/\d+\/id$/.exec(pointer) ?? []
  if (list === undefined || !detail.startsWith('repeats the id')) return undefined
  const id = valueAt(pointer, quiz)
  return `${list}/${asList(valueAt(list, quiz)).findIndex((one) => isObject(one) && one.id === id)}/id`
}

function listMissing(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `add what is missing: ${quoteIds(idsBeside('choices', pointer, quiz).filter((id) => !named.includes(id)))}`
}

function listRepeated(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `keep one of each: ${quoteIds([...new Set(named.filter((id, index) => named.indexOf(id) !== index))])}`
}

const pickOf = (named: string, ids: readonly string[], these: string) =>
  didYouMean(named, ids) ?? `${these} ${quoteIds(ids)}`

const addPartner = (left: string, right: readonly string[]) => `add "${left}": one of ${quoteIds(right)}`

const listGap = (named: string, gaps: readonly string[]) =>
  didYouMean(named, gaps) ?? `list it in "gaps" with its choices, or write \\{ for a literal brace`

/** A date such as 1.12.2025, rewritten for a quiz file. */
function writeDate(written: unknown): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(String(written)) ?? []
  return year && `write "${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}"`
}

/** An address without its scheme, rewritten for a quiz file. */
const writeAddress = (written: unknown) =>
  typeof written === 'string' && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written)
    ? `write "https://${written}"`
    : undefined

/** An id made of a text. */
function writeId(written: unknown): string | undefined {
  const id = typeof written === 'string' ? makeIds('')(written) : ''
  return id === '' ? undefined : `write for example "${id}"`
}
