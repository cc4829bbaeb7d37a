import { readNumber } from '../../core/parse-number.ts'
import { isObject, valueAt } from '../pointer.ts'
import { asList, listIds, quoteIds } from './choice-ids.ts'
import { didYouMean } from './suggest.ts'

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
export function adviseOnKey(pointer: string, detail: string, quiz: unknown): string | undefined {
  const [, place = ''] = /^(\/items\/\d+)\/correctResponse(?:\/|$)/.exec(pointer) ?? []
  const item = valueAt(place, quiz)
  if (!isObject(item)) return undefined
  const value = valueAt(pointer, quiz)
  if (item.type === 'true-false') return adviseOnTruth(value)
  if (item.type === 'number') return adviseOnNumber(value)
  const [, unknownText] = /^names "(.*)", which is the text of none$/s.exec(detail) ?? []
  if (unknownText !== undefined) return adviseOnKeyText(unknownText, item)
  const ids = listIds(pointer, quiz)
  if (ids.length === 0 || detail === 'must be an object') return undefined
  if (typeof value === 'string')
    return detail === 'must be a list' ? writeList(value, ids) : adviseOnName(value, item, ids)
  if (detail !== 'must be a string') return undefined
  const named = asList(value).filter((id) => typeof id === 'string' && ids.includes(id))
  if (named.length === 1) return `write ${quoteIds(named)}, without brackets`
  return named.length > 1 && item.type === 'choice'
    ? 'name one, or make it a "multiple-choice"'
    : `write the id of the right one: ${quoteIds(ids)}`
}

/** A key by text that equals no choice. */
function adviseOnKeyText(text: string, item: Readonly<Record<string, unknown>>): string {
  const gaps = asList(item.gaps).flatMap((gap) => (isObject(gap) ? asList(gap.choices) : []))
  const texts = ['choices', 'sentences', 'left', 'right']
    .flatMap((list) => asList(item[list]))
    .concat(gaps)
    .flatMap((one) => (isObject(one) ? one.text : one))
    .filter((one) => typeof one === 'string')
  return didYouMean(text, texts) ?? 'copy the text exactly, or put "correct": true on the right ones'
}

function adviseOnTruth(value: unknown): string {
  const meant = truths.get(typeof value === 'object' ? '' : String(value).trim().toLowerCase())
  return meant === undefined
    ? 'write true or false'
    : `write ${meant}${meant.startsWith('"') ? '' : ', without quotation marks'}`
}

function adviseOnNumber(value: unknown): string | undefined {
  const [only, ...others] = [value].flat()
  if (others.length > 0 || (typeof only !== 'string' && typeof only !== 'number')) return undefined
  const number = readNumber(String(only))?.number
  if (number === undefined) return undefined
  if (typeof only === 'number') return `write ${number}, without brackets`
  const unit = /\p{L}/u.test(only) ? ', and the unit as "unit"' : ''
  return `write ${number}, without quotation marks${unit}`
}

const writeList = (value: string, ids: readonly string[]) =>
  ids.includes(value) ? `write ["${value}"]` : `write a list of ids: [${quoteIds(ids.slice(0, 2))}]`

/** A name that is not an id: the text of a choice, its letter, or a typo. */
function adviseOnName(
  name: string,
  item: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): string | undefined {
  if (ids.includes(name)) return undefined
  const byText = ['choices', 'sentences', 'left', 'right']
    .flatMap((list) => asList(item[list]))
    .find((one) => isObject(one) && one.text === name)
  const byLetter = /^[a-z]$/i.test(name) ? ids[name.toLowerCase().charCodeAt(0) - 97] : undefined
  const meant = isObject(byText) ? byText.id : byLetter
  return typeof meant === 'string'
    ? `did you mean "${meant}"?`
    : (didYouMean(name, ids) ?? `the ids are ${quoteIds(ids)}`)
}
