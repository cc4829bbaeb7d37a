import { itemTypes } from '../../core/items/index.ts'
import { quizJsonSchema } from '../../core/quiz-json-schema.ts'
import { isObject, readPointer } from '../pointer.ts'

/** The part of a JSON Schema that tells what may stand somewhere. */
export interface Guide {
  description?: string
  type?: string | readonly string[]
  properties?: Readonly<Record<string, Guide>>
  required?: readonly string[]
  additionalProperties?: boolean | Guide
  items?: Guide
  oneOf?: readonly Guide[]
  anyOf?: readonly Guide[]
  const?: unknown
  enum?: readonly unknown[]
}

let whole: Guide | undefined

/** Comments may stand in every object, so no place is described by them. */
const hideComments: Parameters<typeof quizJsonSchema>[0] = ({ jsonSchema }) =>
  void delete jsonSchema.properties?.$comment

/** What the format says of the place that a pointer names in a quiz file; undefined where it knows no such place. */
export function guideAt(pointer: string, quiz: unknown): Guide | undefined {
  whole ??= quizJsonSchema(hideComments) as Guide
  let guide: Guide | undefined = whole
  let value = quiz
  for (const part of readPointer(pointer)) {
    guide = guide && step(guide, part)
    value = isObject(value) ? value[part] : undefined
    guide = guide && chooseVariant(guide, value)
  }
  return guide
}

const step = (guide: Guide, part: string): Guide | undefined => {
  if (guide.items && /^\d+$/.test(part)) return guide.items
  if (guide.properties && Object.hasOwn(guide.properties, part)) return guide.properties[part]
  return typeof guide.additionalProperties === 'object' ? guide.additionalProperties : undefined
}

/** The schema of the item's type; of a list or an object where both are allowed, the one that was written. */
function chooseVariant(guide: Guide, value: unknown): Guide {
  if (!isObject(value)) return guide
  if (guide.oneOf) return guide.oneOf.find(({ properties }) => properties?.type?.const === value.type) ?? guide
  const type = Array.isArray(value) ? 'array' : 'object'
  const fits = guide.anyOf?.find((one) => one.type === type)
  return { ...guide, ...fits }
}

/** The values that may stand at a place, where the format lists them. */
export function listValues(pointer: string, quiz: unknown): string[] {
  if (/^\/items\/\d+\/type$/.test(pointer)) return Object.keys(itemTypes)
  const guide = guideAt(pointer, quiz)
  const listed = [guide, ...(guide?.anyOf ?? [])].flatMap((one) => one?.enum ?? one?.const ?? [])
  return listed.filter((value) => typeof value === 'string')
}
