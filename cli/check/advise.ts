import { language } from '../../core/quiz.ts'
import { suggestMediaName } from '../media/suggest-name.ts'
import { adviseOnMeaning } from './advise-meaning.ts'
import { guideAt, isObject, listValues, valueAt } from './format-guide.ts'
import { adviseLanguage } from './known-language.ts'
import { didYouMean } from './suggest.ts'

/** How to mend a value of which `detail` says what is wrong, if that is not plain from it. */
export function adviseOn(pointer: string, detail: string, quiz: unknown): string | undefined {
  const value = valueAt(pointer, quiz)
  const guide = guideAt(pointer, quiz)
  if (value === undefined) return guide?.description
  const meant = adviseOnMeaning(pointer, detail, quiz) ?? adviseOnType(pointer, detail, quiz)
  if (meant !== undefined) return meant
  if (typeof value === 'number') return guide?.description
  if (typeof value !== 'string') return undefined
  if (pointer === '/language') return language.safeParse(value).success ? undefined : adviseLanguage(value)
  if (pointer.endsWith('/media/src')) return suggestMediaName(value)
  return didYouMean(value, [...listValues(pointer, quiz), ...listIds(pointer, quiz)])
}

/** What a value of the wrong type should have been written like. */
function adviseOnType(pointer: string, detail: string, quiz: unknown): string | undefined {
  const guide = guideAt(pointer, quiz)
  const value = valueAt(pointer, quiz)
  const wanted = [guide, ...(guide?.anyOf ?? [])].map((one) => one?.type)
  if (detail === 'must be a list') return typeof value === 'string' ? 'write it as a list: ["…"]' : undefined
  if (detail === 'must be an object' && guide?.required) {
    const fields = guide.required.map((name) => {
      const isList = guide.properties?.[name]?.type === 'array'
      return `"${name}": ${isList ? '[…]' : '"…"'}`
    })
    return `write it like this: { ${fields.join(', ')} }`
  }
  if (typeof value !== 'string') return undefined
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value))
  if (!wanted.includes('string') && wanted.some((type) => type === 'number' || type === 'integer') && isNumber) {
    return `write ${Number(value)}, without quotation marks`
  }
  return wanted.includes('boolean') && /^(true|false)$/i.test(value)
    ? `write ${value.toLowerCase()}, without quotation marks`
    : undefined
}

/** The ids that a key may name. */
function listIds(pointer: string, quiz: unknown): string[] {
  const [, item] = /^(\/items\/\d+)\/correctResponse/.exec(pointer) ?? []
  if (item === undefined) return []
  const lists = ['choices', 'sentences', 'right'].flatMap((field) => valueAt(`${item}/${field}`, quiz) ?? [])
  return lists.flatMap((one) => (isObject(one) && typeof one.id === 'string' ? [one.id] : []))
}
