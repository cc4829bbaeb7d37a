import { inlineText } from '../../core/inline.ts'
import { language } from '../../core/quiz.ts'
import { makeIds } from '../formats/ids.ts'
import { adviseOnKey } from './advise-key.ts'
import { adviseOnMeaning } from './advise-meaning.ts'
import { listIds } from './choice-ids.ts'
import { type Guide, guideAt, listValues, valueAt } from './format-guide.ts'
import { adviseLanguage } from './known-language.ts'
import { didYouMean, suggestMediaName } from './suggest.ts'

/** A concrete correction of a value if there is one, else the description of the field. */
export const adviseOn = (pointer: string, detail: string, quiz: unknown): string =>
  adviseOnValue(pointer, detail, quiz) ??
  guideAt(pointer, quiz)?.description ??
  adviseOnItem(detail) ??
  'see quizzes/quiz.schema.json for what is allowed here'

function adviseOnValue(pointer: string, detail: string, quiz: unknown): string | undefined {
  const value = valueAt(pointer, quiz)
  if (value === undefined) return undefined
  return (
    adviseOnKey(pointer, detail, quiz) ??
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

/** Without a known type only the fields that every item has are known. */
const adviseOnItem = (detail: string): string | undefined => {
  if (/^must be one of/.test(detail)) return 'lede explain TYPE shows an item of each type'
  return /^(is required: one|must be an object)/.test(detail)
    ? 'give it an "id", a "type" and a "prompt"; lede explain TYPE shows an item of each type'
    : undefined
}

/** Corrects the length of a text or list. */
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

/** The form that a value of the wrong type should have. */
function adviseOnType(pointer: string, detail: string, quiz: unknown): string | undefined {
  const guide = guideAt(pointer, quiz)
  const value = valueAt(pointer, quiz)
  const wanted = [guide, ...(guide?.anyOf ?? [])].flatMap((one) => one?.type ?? [])
  if (detail === 'must be a list') return `write it as a list: ${typeof value === 'string' ? '["…"]' : '[…]'}`
  if (detail === 'must be a string') return `write it as a text: "${typeof value === 'number' ? value : '…'}"`
  const shape = [guide, ...(guide?.anyOf ?? [])].find((one) => one?.required)
  const lacksId = detail.startsWith('must have an "id"')
  if ((lacksId || /^must be an object(?:$|,)/.test(detail)) && shape?.required) {
    const names = lacksId ? ['id', ...shape.required] : shape.required
    return `write it like this: { ${names.map((name) => exampleOf(name, shape, value)).join(', ')} }`
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

/** A required field of an object, filled from the text that an author wrote instead of the object. */
function exampleOf(name: string, guide: Guide, written: unknown): string {
  if (guide.properties?.[name]?.type === 'array') return `"${name}": […]`
  const text = typeof written === 'string' && written.length <= 60 ? inlineText(written) : ''
  const value = name === 'text' || name === 'quote' ? text : name === 'id' && text ? makeIds('')(text) : ''
  return `"${name}": ${JSON.stringify(value || '…')}`
}
