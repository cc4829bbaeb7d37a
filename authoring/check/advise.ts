import { inlineText } from '../../core/inline.ts'
import { language } from '../../core/quiz.ts'
import { makeIds } from '../formats/ids.ts'
import { remove, replace } from '../patch.ts'
import { valueAt } from '../pointer.ts'
import { type Advice, meantAt, toAdvice } from './advice.ts'
import { adviseOnKey } from './advise-key.ts'
import { adviseOnMeaning } from './advise-meaning.ts'
import { listIds } from './choice-ids.ts'
import { type Guide, guideAt, listValues } from './format-guide.ts'
import { adviseLanguage, suggestLanguage } from './known-language.ts'
import { findInFolder, suggestMediaName } from './suggest.ts'

/** A concrete correction of a value if there is one, else the description of the field. */
export const adviseOn = (pointer: string, detail: string, quiz: unknown): Advice =>
  toAdvice(
    adviseOnValue(pointer, detail, quiz) ??
      guideAt(pointer, quiz)?.description ??
      adviseOnItem(detail) ??
      'see quizzes/quiz.schema.json for what is allowed here',
  )

/** Advice on a language tag that is unknown or malformed. */
export function adviseOnLanguage(written: string): Advice {
  const tag = suggestLanguage(written)
  return { fix: adviseLanguage(written), ...(tag !== undefined && { patch: replace('/language', tag) }) }
}

function adviseOnValue(pointer: string, detail: string, quiz: unknown): string | Advice | undefined {
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

function adviseOnText(pointer: string, value: string, quiz: unknown): string | Advice | undefined {
  if (pointer === '/language') return language.safeParse(value).success ? undefined : adviseOnLanguage(value)
  if (pointer.endsWith('/media/src')) return adviseOnMedia(pointer, value)
  return meantAt(pointer, value, [...listValues(pointer, quiz), ...listIds(pointer, quiz)])
}

function adviseOnMedia(pointer: string, src: string): string | Advice | undefined {
  const inFolder = findInFolder(src)
  return inFolder === undefined
    ? suggestMediaName(src)
    : { fix: `did you mean "${inFolder}"?`, patch: replace(pointer, inFolder) }
}

/** Without a known type only the fields that every item has are known. */
const adviseOnItem = (detail: string): string | undefined => {
  if (/^must be one of/.test(detail)) return 'lede explain TYPE shows an item of each type'
  return /^(is required: one|must be an object)/.test(detail)
    ? 'give it an "id", a "type" and a "prompt"; lede explain TYPE shows an item of each type'
    : undefined
}

/** Corrects the length of a text or list. */
function adviseOnSize(pointer: string, detail: string, quiz: unknown): string | Advice | undefined {
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
  return owner?.properties
    ? { fix: `write it, or take "${name}" out`, patch: remove(pointer) }
    : 'write it, or take it out'
}

/** The form that a value of the wrong type should have. */
function adviseOnType(pointer: string, detail: string, quiz: unknown): string | Advice | undefined {
  const guide = guideAt(pointer, quiz)
  const value = valueAt(pointer, quiz)
  const wanted = [guide, ...(guide?.anyOf ?? [])].flatMap((one) => one?.type ?? [])
  if (detail === 'must be a list')
    return typeof value === 'string'
      ? { fix: 'write it as a list: ["…"]', ...(holdsTexts(guide) && { patch: replace(pointer, [value]) }) }
      : 'write it as a list: […]'
  if (detail === 'must be a string')
    return typeof value === 'number'
      ? {
          fix: `write it as a text: "${value}"`,
          ...(isText.test(pointer) && { patch: replace(pointer, String(value)) }),
        }
      : 'write it as a text: "…"'
  const shape = [guide, ...(guide?.anyOf ?? [])].find((one) => one?.required)
  const lacksId = detail.startsWith('must have an "id"')
  if ((lacksId || /^must be an object(?:$|,)/.test(detail)) && shape?.required) {
    const names = lacksId ? ['id', ...shape.required] : shape.required
    const fix = `write it like this: { ${names.map((name) => exampleOf(name, shape, value)).join(', ')} }`
    const [only, ...others] = names
    const isWrapped = typeof value === 'string' && others.length === 0 && (only === 'quote' || only === 'text')
    return isWrapped ? { fix, patch: replace(pointer, { [only]: value }) } : fix
  }
  if (typeof value !== 'string') return undefined
  const isNumber = value.trim() !== '' && Number.isFinite(Number(value))
  if (!wanted.includes('string') && wanted.some((type) => type === 'number' || type === 'integer') && isNumber) {
    return { fix: `write ${Number(value)}, without quotation marks`, patch: replace(pointer, Number(value)) }
  }
  return wanted.includes('boolean') && /^(true|false)$/i.test(value)
    ? {
        fix: `write ${value.toLowerCase()}, without quotation marks`,
        patch: replace(pointer, /^true$/i.test(value)),
      }
    : undefined
}

/** Where any text may be written. */
const isText =
  /(?:(?<!^\/items\/\d+)\/text|\/(?:prompt|hint|feedback|title|description|skill|unit|correctResponse))(?:\/\d+)?$/

/** True of a list of texts. */
const holdsTexts = (guide: Guide | undefined): boolean =>
  [guide, ...(guide?.anyOf ?? [])].some((one) => one?.items?.type === 'string')

/** A required field of an object, filled from the text that an author wrote instead of the object. */
function exampleOf(name: string, guide: Guide, written: unknown): string {
  if (guide.properties?.[name]?.type === 'array') return `"${name}": […]`
  const text = typeof written === 'string' && written.length <= 60 ? inlineText(written) : ''
  const value = name === 'text' || name === 'quote' ? text : name === 'id' && text ? makeIds('')(text) : ''
  return `"${name}": ${JSON.stringify(value || '…')}`
}
