import { makeIds } from '../formats/ids.ts'
import { isObject, valueAt } from './format-guide.ts'
import { didYouMean } from './suggest.ts'

type Advise = (pointer: string, quiz: unknown, named: string) => string | undefined

/** Advice on issues that a schema cannot find, by their detail; the first group of the pattern is what the detail names. */
const advice: readonly [RegExp, Advise][] = [
  [/^repeats the id/, () => 'give one of the two another id'],
  [/^repeats the response/, () => 'keep one of the two'],
  [/must have one right one/, () => 'keep one, or make it a "multiple-choice"'],
  [/must name a right one$/, (pointer, quiz) => `write the id of the right one: ${quote(listIds(pointer, quiz))}`],
  [
    /names "(.*)", which is not in/,
    (pointer, quiz, named) => pickOf(named, listIds(pointer, quiz), 'the ids there are'),
  ],
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
  [/^has the gap \{.*\} twice/, () => 'call the second by a name of its own, and list that in "gaps" too'],
  [
    /^is not in the text as (.*)/,
    (_, __, named) => `write ${named} into the text where the gap is, or take it out of "gaps"`,
  ],
  [/^must not be greater than 0, for/, () => 'mark the choice as right, or give it 0 or less'],
  [/^must be given and greater than 0/, () => 'write a share of the points, such as "weight": 0.5'],
  [/^must have right ones that weigh 1/, () => 'raise the weights of the right ones until their sum is 1'],
  [/^must have a "weight"/, () => 'add "weight": 0'],
  [/^must have no "tolerance"/, () => 'take it out, or say with "value" around which number'],
  [/^must have a "min"/, () => 'exchange the two'],
  [/^must be at most (\d+), the number of items/, (_, __, named) => `write ${named} or less, or take "draw" out`],
  [/^has half of a character/, () => 'write the end again: a program has cut a character in two'],
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

/** The place of the first id of those that are the same, of which `pointer` names a later one. */
export function findFirstOf(pointer: string, detail: string, quiz: unknown): string | undefined {
  const [, list] = /^(.*)\/\d+\/id$/.exec(pointer) ?? []
  if (list === undefined || !detail.startsWith('repeats the id')) return undefined
  const id = valueAt(pointer, quiz)
  return `${list}/${asList(valueAt(list, quiz)).findIndex((one) => isObject(one) && one.id === id)}/id`
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const quote = (ids: readonly unknown[]) => ids.map((id) => `"${id}"`).join(', ')

/** The ids of a list of the item that is a sibling or an ancestor of what `pointer` names. */
function idsBeside(list: string, pointer: string, quiz: unknown): string[] {
  const item = /^\/items\/\d+/.exec(pointer)?.[0] ?? ''
  return asList(valueAt(`${item}/${list}`, quiz)).flatMap((one) =>
    isObject(one) && typeof one.id === 'string' ? [one.id] : [],
  )
}

/** The ids that a key may name. */
export function listIds(pointer: string, quiz: unknown): string[] {
  const [item] = /^\/items\/\d+(?=\/correctResponse)/.exec(pointer) ?? []
  if (item === undefined) return []
  const ids = ['choices', 'sentences', 'right'].flatMap((list) => idsBeside(list, pointer, quiz))
  const gaps = asList(valueAt(`${item}/gaps`, quiz)).keys()
  return [...ids, ...[...gaps].flatMap((gap) => idsBeside(`gaps/${gap}/choices`, pointer, quiz))]
}

function listMissing(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `add what is missing: ${quote(idsBeside('choices', pointer, quiz).filter((id) => !named.includes(id)))}`
}

function listRepeated(pointer: string, quiz: unknown): string {
  const named = asList(valueAt(pointer, quiz))
  return `keep one of each: ${quote([...new Set(named.filter((id, index) => named.indexOf(id) !== index))])}`
}

const pickOf = (named: string, ids: readonly string[], these: string) =>
  didYouMean(named, ids) ?? `${these} ${quote(ids)}`

const addPartner = (left: string, right: readonly string[]) => `add "${left}": one of ${quote(right)}`

const listGap = (named: string, gaps: readonly string[]) =>
  didYouMean(named, gaps) ?? `list it in "gaps" with its choices, or write \\{ for a literal brace`

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
