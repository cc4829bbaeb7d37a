import { inlineText } from '../../core/inline.ts'
import type { Issue } from '../../core/issues.ts'
import { issuesOf } from '../../core/issues.ts'
import { checkItem, itemSchema } from '../../core/items/index.ts'
import type { Imported, ImportedImage, QuestionPosition } from './format.ts'

/** Images, notes and category of an imported item. */
export interface ImportExtras {
  images?: ImportedImage[]
  notes?: string[]
  category?: string | undefined
}

/** Returns the imported item if the fields are valid; otherwise a refusal with all errors. */
export function toImported(
  place: QuestionPosition,
  fields: object,
  { images = [], notes = [], category }: ImportExtras = {},
): Imported {
  const draft = dropUndefined(fields)
  const parsed = itemSchema.safeParse(draft)
  const issues = parsed.success ? checkItem(parsed.data) : issuesOf(parsed.error, draft)
  if (!parsed.success || issues.length > 0) return { place, refused: issues.map(describeIssue).join('; ') }
  const allNotes = new Set([...notes, ...(hasTex(parsed.data) ? [texNote] : [])])
  return {
    place,
    item: parsed.data,
    ...(images.length > 0 && { images }),
    ...(allNotes.size > 0 && { notes: [...allNotes] }),
    ...(category && { category }),
  }
}

const texNote = 'formulas in TeX: their source is shown, so write them in words or signs, or as an image'

/** Formulas in the delimiters of other systems. After a single `$` a TeX character is required, as it may be a price. */
const formula = /\$\$[^$]+\$\$|\\\(.+?\\\)|\\\[.+?\\\]|\$[^$\n]*[\\^_{][^$\n]*\$/s

/** True if a text of an item contains a TeX formula, which learners would see as source. */
function hasTex(item: object): boolean {
  let found = false
  JSON.stringify(item, (_, field) => {
    if (typeof field === 'string' && formula.test(inlineText(field))) found = true
    return field
  })
  return found
}

/** An issue without its pointer: "choices 2, text: must not be empty". */
const describeIssue = ({ pointer, detail }: Issue) => {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `${Number(part) + 1}` : part))
  return path.length > 0 ? `${path.join(' ')}: ${detail}` : detail
}

/** A value without the fields that are undefined, at any depth. */
export function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUndefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, dropUndefined(field)]),
  )
}

/** Thrown by the readers of a format if a question cannot become an item; its message is reported with the question. */
export class ImportRefusal extends Error {}
