import { date as dateSchema } from '../../core/quiz.ts'
import { makeIds } from '../formats/ids.ts'
import { remove, replace } from '../patch.ts'
import { isObject, valueAt } from '../pointer.ts'
import { type Advice, meant } from './advice.ts'
import { asList, idsBeside, listIds, quoteIds } from './choice-ids.ts'
import { renameKey } from './follow-key.ts'

type Advise = (pointer: string, quiz: unknown, named: string) => string | Advice | undefined

/** Advice on issues that a schema cannot find, by their detail; the first group of the pattern is what the detail names. */
const advice: readonly [RegExp, Advise][] = [
  [/^repeats the id/, (pointer, quiz) => renameRepeated(pointer, quiz)],
  [
    /^repeats another quotation/,
    (pointer) => ({ fix: 'keep one of the two', patch: remove(pointer.replace(/\/quote$/, '')) }),
  ],
  [/^repeats the response/, () => 'keep one of the two'],
  [/must have exactly one right one/, () => 'keep one, or make it a "multiple-choice"'],
  [/must name a right one$/, (pointer, quiz) => `write the id of the right one: ${quoteIds(listIds(pointer, quiz))}`],
  [
    /names "(.*)", which is not in/,
    (pointer, quiz, named) => pickInKey(pointer, quiz, named, listIds(pointer, quiz), 'the ids are'),
  ],
  [/^must name every part once/, (pointer, quiz) => listMissing(pointer, quiz)],
  [/names (?:a part|a choice|the same id) twice/, (pointer, quiz) => listRepeated(pointer, quiz)],
  [
    /^has no part "(.*)"/,
    (pointer, quiz, named) => pickInKey(pointer, quiz, named, idsBeside('choices', pointer, quiz), 'its parts are'),
  ],
  [/^must name a partner for "(.*)"/, (pointer, quiz, named) => addPartner(named, idsBeside('right', pointer, quiz))],
  [
    /^has no left id "(.*)"/,
    (pointer, quiz, named) =>
      pickInKey(pointer, quiz, named, idsBeside('left', pointer, quiz), 'the left ids are', 'source'),
  ],
  [
    /^has no right id "(.*)" for/,
    (pointer, quiz, named) =>
      pickInKey(pointer, quiz, named, idsBeside('right', pointer, quiz), 'the right ids are', 'target'),
  ],
  [
    /^has no gap "(.*)"/,
    (pointer, quiz, named) =>
      pickInKey(pointer, quiz, named, idsBeside('gaps', pointer, quiz), 'its gaps are', 'source'),
  ],
  [
    /^has no choice "(.*)" for/,
    (pointer, quiz, named) => pickInKey(pointer, quiz, named, listIds(pointer, quiz), 'its choices are', 'target'),
  ],
  [/^has a gap \{(.*)\} that "gaps" does not list/, (pointer, quiz, named) => listGap(pointer, quiz, named)],
  [/^has the gap \{.*\} twice/, () => 'give the second another name, and list it in "gaps" too'],
  [
    /^is not in the text as (.*)/,
    (_, __, named) => `write ${named} into the text where the gap is, or take it out of "gaps"`,
  ],
  [/^must not be greater than 0:/, () => 'mark the choice as right, or set the weight to 0 or less'],
  [/^must be greater than 0: this choice/, () => 'write a share of the points, such as "weight": 0.5'],
  [/^must have weights of right ones/, () => 'raise the weights of the right ones until they sum to 1'],
  [
    /^must have a "weight"/,
    (pointer) => ({ fix: 'add "weight": 0', patch: [{ op: 'add', path: `${pointer}/weight`, value: 0 }] }),
  ],
  [/^must have no "tolerance"/, () => 'take it out, or add "value", the number that it is around'],
  [/^must have a "min"/, (pointer, quiz) => swapLimits(pointer, quiz)],
  [/^must be 1 or left out/, (pointer) => ({ fix: 'take it out', patch: remove(pointer) })],
  [/^must be at most (\d+), the number of items/, (_, __, named) => `write ${named} or less, or take "draw" out`],
  [/^must not contain half of a character/, () => 'type the end of the text again: a program cut a character in two'],
  [/^must be an address/, (pointer, quiz) => writeAddress(pointer, valueAt(pointer, quiz))],
  [/^must be 1 to 64 letters/, (pointer, quiz) => writeId(pointer, quiz)],
  [/^must be a date/, (pointer, quiz) => writeDate(pointer, valueAt(pointer, quiz))],
]

/** Advice on a key or an id, as far as the detail of the issue allows. */
export function adviseOnMeaning(pointer: string, detail: string, quiz: unknown): string | Advice | undefined {
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

function listRepeated(pointer: string, quiz: unknown): string | Advice {
  const named = asList(valueAt(pointer, quiz))
  const fix = `keep one of each: ${quoteIds([...new Set(named.filter((id, index) => named.indexOf(id) !== index))])}`
  // In an order the place of each matters.
  const isSet =
    pointer.endsWith('/correctResponse') && valueAt(pointer.replace(/correctResponse$/, 'type'), quiz) !== 'order'
  return !isSet ? fix : { fix, patch: replace(pointer, [...new Set(named)]) }
}

/** The name in a key that was meant, or the names there are. In pairs it is the first or the second of one. */
function pickInKey(
  pointer: string,
  quiz: unknown,
  named: string,
  ids: readonly string[],
  these: string,
  side?: 'source' | 'target',
): string | Advice {
  const key = valueAt(pointer, quiz)
  return (
    meant(named, ids, (found) => {
      if (side === 'source' && isObject(key) && Object.hasOwn(key, found)) return undefined
      const names = new Map([[named, found]])
      const none = new Map<string, string>()
      return replace(pointer, renameKey(key, side === 'source' ? none : names, side === 'target' ? none : names))
    }) ?? `${these} ${quoteIds(ids)}`
  )
}

const addPartner = (left: string, right: readonly string[]) => `add "${left}": one of ${quoteIds(right)}`

function listGap(pointer: string, quiz: unknown, named: string): string | Advice {
  const text = String(valueAt(pointer, quiz))
  return (
    meant(named, idsBeside('gaps', pointer, quiz), (found) =>
      text.includes(`{${found}}`) ? undefined : replace(pointer, text.replace(`{${named}}`, `{${found}}`)),
    ) ?? `list it in "gaps" with its choices, or write \\{ for a literal brace`
  )
}

/** Another id for the second of two equal ones, unless a key may mean either. */
function renameRepeated(pointer: string, quiz: unknown): string | Advice {
  const fix = 'give one of the two another id'
  const id = String(valueAt(pointer, quiz))
  const [, list = ''] = /^(.*)\/\d+\/id$/.exec(pointer) ?? []
  if (
    list !== '/items' &&
    JSON.stringify(valueAt(list.replace(/\/[^/]*$/, '/correctResponse'), quiz) ?? '').includes(id)
  )
    return fix
  const taken = asList(valueAt(list, quiz)).map((one) => isObject(one) && one.id)
  let count = 2
  while (taken.includes(`${id}-${count}`)) count++
  return /\/gaps\/?/.test(list) ? fix : { fix, patch: replace(pointer, `${id}-${count}`) }
}

function swapLimits(pointer: string, quiz: unknown): Advice {
  const [min, max] = ['min', 'max'].map((name) => valueAt(`${pointer}/${name}`, quiz))
  return { fix: 'swap the two', patch: [...replace(`${pointer}/min`, max), ...replace(`${pointer}/max`, min)] }
}

/** A date such as 1.12.2025, 2025/12/1 or 2025-12-01T09:00, rewritten for a quiz file. */
function writeDate(pointer: string, written: unknown): Advice | undefined {
  const text = String(written).trim()
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? []
  const [, year2, month2, day2] =
    /^(\d{4})(?:[-/.]|년)\s?(\d{1,2})(?:[-/.]|월)\s?(\d{1,2})(?:[.일]?|T.*)$/.exec(text) ?? []
  const date = [year ?? year2, month ?? month2, day ?? day2].map((part) => part?.padStart(2, '0')).join('-')
  return dateSchema.safeParse(date).success ? { fix: `write "${date}"`, patch: replace(pointer, date) } : undefined
}

/** An address without its scheme, rewritten for a quiz file. */
const writeAddress = (pointer: string, written: unknown): Advice | undefined =>
  typeof written === 'string' && /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written)
    ? { fix: `write "https://${written}"`, patch: replace(pointer, `https://${written}`) }
    : undefined

/** An id made of a text. That of a gap is in the text of its item too. */
function writeId(pointer: string, quiz: unknown): string | Advice | undefined {
  const written = valueAt(pointer, quiz)
  const id = typeof written === 'string' && written.isWellFormed() ? makeIds('')(written) : ''
  const fix = `write for example "${id}"`
  if (id === '') return undefined
  const list = asList(valueAt(pointer.replace(/\/\d+\/id$/, ''), quiz))
  const isFree = list.every((one) => !isObject(one) || one.id !== id)
  return isFree && /\/\d+\/id$/.test(pointer) && !/\/gaps\/\d+\/id$/.test(pointer)
    ? { fix, patch: replace(pointer, id) }
    : fix
}
