import { readNumber } from '../../core/parse-number.ts'
import { replace } from '../patch.ts'
import { isObject, valueAt } from '../pointer.ts'
import { type Advice, meant, meantAt } from './advice.ts'
import { asList, listIds, quoteIds } from './choice-ids.ts'

const truths = new Map<string, string>([
  ...'true yes y t right correct 1 ja wahr richtig oui vrai sí si verdadero cierto 예 네 참'
    .split(' ')
    .map((word): [string, string] => [word, 'true']),
  ...'false no n f wrong incorrect 0 nein falsch non faux falso 아니요 거짓'
    .split(' ')
    .map((word): [string, string] => [word, 'false']),
  ...['not given', 'notgiven', 'not_given', 'ng', 'unknown', 'maybe'].map((word): [string, string] => [
    word,
    '"not-given"',
  ]),
])

/** Advice on a key of the wrong type, or one that names a choice otherwise than by its id. */
export function adviseOnKey(pointer: string, detail: string, quiz: unknown): string | Advice | undefined {
  const [, place = ''] = /^(\/items\/\d+)\/correctResponse(?:\/|$)/.exec(pointer) ?? []
  const item = valueAt(place, quiz)
  if (!isObject(item)) return undefined
  const value = valueAt(pointer, quiz)
  if (item.type === 'true-false') return adviseOnTruth(pointer, value)
  if (item.type === 'number') return adviseOnNumber(pointer, value, quiz)
  const [, unknownText] = /^names "(.*)", which is the text of none$/s.exec(detail) ?? []
  if (unknownText !== undefined) return adviseOnKeyText(pointer, unknownText, item, value)
  const ids = listIds(pointer, quiz)
  if (ids.length === 0 || detail === 'must be an object') return undefined
  if (typeof value === 'string')
    return detail === 'must be a list' ? writeList(pointer, value, ids) : adviseOnName(pointer, value, item, ids)
  if (detail !== 'must be a string') return undefined
  const named = asList(value).filter((id) => typeof id === 'string' && ids.includes(id))
  if (named.length === 1)
    return { fix: `write ${quoteIds(named)}, without brackets`, patch: replace(pointer, named[0]) }
  return named.length > 1 && item.type === 'choice'
    ? 'name one, or make it a "multiple-choice"'
    : `write the id of the right one: ${quoteIds(ids)}`
}

/** A key by text that equals no choice. */
function adviseOnKeyText(
  pointer: string,
  text: string,
  item: Readonly<Record<string, unknown>>,
  value: unknown,
): string | Advice {
  const gaps = asList(item.gaps).flatMap((gap) => (isObject(gap) ? asList(gap.choices) : []))
  const texts = ['choices', 'sentences', 'left', 'right']
    .flatMap((list) => asList(item[list]))
    .concat(gaps)
    .flatMap((one) => (isObject(one) ? one.text : one))
    .filter((one) => typeof one === 'string')
  return (
    meant(text, texts, (found) => (value === text ? replace(pointer, found) : undefined)) ??
    'copy the text exactly, or put "correct": true on the right ones'
  )
}

function adviseOnTruth(pointer: string, value: unknown): string | Advice {
  const truth = truths.get(typeof value === 'object' ? '' : String(value).trim().toLowerCase())
  if (truth === undefined) return 'write true or false'
  const fix = `write ${truth}${truth.startsWith('"') ? '' : ', without quotation marks'}`
  return { fix, patch: replace(pointer, JSON.parse(truth)) }
}

function adviseOnNumber(pointer: string, value: unknown, quiz: unknown): string | Advice | undefined {
  const [only, ...others] = [value].flat()
  if (others.length > 0 || (typeof only !== 'string' && typeof only !== 'number')) return undefined
  const number = readNumber(String(only))?.number
  if (number === undefined) return undefined
  const patch = replace(pointer, number)
  if (typeof only === 'number') return { fix: `write ${number}, without brackets`, patch }
  if (!/\p{L}/u.test(only)) return { fix: `write ${number}, without quotation marks`, patch }
  const fix = `write ${number}, without quotation marks, and the unit as "unit"`
  const [, unit] = /^[-+\p{N}.,'’\s]+?\s*(\p{L}[^\p{N}]*)$/u.exec(only.trim()) ?? []
  const at = pointer.replace(/\/correctResponse.*$/, '/unit')
  const hasUnit = valueAt(at, quiz) !== undefined
  return unit === undefined ? fix : { fix, patch: hasUnit ? patch : [...patch, { op: 'add', path: at, value: unit }] }
}

const writeList = (pointer: string, value: string, ids: readonly string[]): string | Advice =>
  ids.includes(value)
    ? { fix: `write ["${value}"]`, patch: replace(pointer, [value]) }
    : `write a list of ids: [${quoteIds(ids.slice(0, 2))}]`

/** A name that is not an id: the text of a choice, its letter, or a typo. */
function adviseOnName(
  pointer: string,
  name: string,
  item: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): string | Advice | undefined {
  if (ids.includes(name)) return undefined
  const byText = ['choices', 'sentences', 'left', 'right']
    .flatMap((list) => asList(item[list]))
    .find((one) => isObject(one) && one.text === name)
  const byLetter = /^[a-z]$/i.test(name) ? ids[name.toLowerCase().charCodeAt(0) - 97] : undefined
  const id = isObject(byText) ? byText.id : byLetter
  return typeof id === 'string'
    ? { fix: `did you mean "${id}"?`, patch: replace(pointer, id) }
    : (meantAt(pointer, name, ids) ?? `the ids are ${quoteIds(ids)}`)
}
