import { language } from '../../core/quiz.ts'
import { adviseOnMeaning, listIds } from './advise-meaning.ts'
import { guideAt, listValues, valueAt } from './format-guide.ts'
import { adviseLanguage } from './known-language.ts'
import { didYouMean, suggestMediaName } from './suggest.ts'

/** Advice on a value whose fault `detail` describes: a concrete correction if there is one, else the description of the field. */
export const adviseOn = (pointer: string, detail: string, quiz: unknown): string =>
  adviseOnValue(pointer, detail, quiz) ??
  guideAt(pointer, quiz)?.description ??
  adviseOnItem(detail) ??
  'see in quizzes/quiz.schema.json what may stand there'

function adviseOnValue(pointer: string, detail: string, quiz: unknown): string | undefined {
  const value = valueAt(pointer, quiz)
  if (value === undefined) return undefined
  return (
    adviseOnMeaning(pointer, detail, quiz) ??
    adviseOnType(pointer, detail, quiz) ??
    adviseOnSize(pointer, detail, quiz) ??
    (typeof value === 'string' ? adviseOnText(pointer, value, quiz) : undefined)
  )
}

function adviseOnText(pointer: string, value: string, quiz: unknown): string | undefined {
  if (pointer === '/language') return language.safeParse(value).success ? undefined : adviseLanguage(value)
  if (pointer.endsWith('/media/src')) return suggestMediaName(value)
  return didYouMean(value, [...listValues(pointer, quiz), ...listIds(pointer, quiz)])
}

/** Of an item without a type nothing is known but what every item has. */
const adviseOnItem = (detail: string): string | undefined =>
  /^(is required: one|must be (one|an object))/.test(detail)
    ? 'give it an "id", a "type" and a "prompt"; lede explain shows how each type is written'
    : undefined

/** What is too much or too little. */
function adviseOnSize(pointer: string, detail: string, quiz: unknown): string | undefined {
  const value = valueAt(pointer, quiz)
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : undefined
  const [, way, limit] = /^must have (at least|at most) (\d+)/.exec(detail) ?? []
  if (size !== undefined && way === 'at least') return `add ${Number(limit) - size} more`
  if (size !== undefined && way === 'at most') {
    return typeof value === 'string' ? `shorten it by ${size - Number(limit)}` : `take out ${size - Number(limit)}`
  }
  if (detail !== 'must not be empty') return undefined
  const [, parent = '', name = ''] = /^(.*)\/([^/]*)$/.exec(pointer) ?? []
  const owner = guideAt(parent, quiz)
  if (owner?.required?.includes(name)) return undefined
  return owner?.properties ? `write it, or take "${name}" out` : 'write it, or take it out'
}

/** What a value of the wrong type should have been written like. */
function adviseOnType(pointer: string, detail: string, quiz: unknown): string | undefined {
  const guide = guideAt(pointer, quiz)
  const value = valueAt(pointer, quiz)
  const wanted = [guide, ...(guide?.anyOf ?? [])].map((one) => one?.type)
  if (detail === 'must be a list') return `write it as a list: ${typeof value === 'string' ? '["…"]' : '[…]'}`
  if (detail === 'must be a string') return 'write it as a text: "…"'
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
