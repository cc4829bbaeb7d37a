import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Guide, guideAt } from '../../authoring/check/format-guide.ts'
import { type ItemTypeName, itemTypeName } from '../../core/items/index.ts'
import { packageRoot } from '../package-root.ts'

const guideFile = join(packageRoot, 'docs/authors-guide.md')

/** The documentation of an item type, or of the file around the items. */
export interface Explained {
  name: string
  /** Short description. */
  title: string
  example?: object
  /** The rest of its section in the authors' guide. */
  notes?: string
  fields: { name: string; required: boolean; description: string }[]
}

/** Explains a type of item: its example comes from the authors' guide, its fields from the schema. */
export async function explainItemType(type: ItemTypeName): Promise<Explained> {
  const section = await readSection(type)
  const [block, code = ''] = /```json\n(.*?)```\n*/s.exec(section) ?? []
  const [heading = type] = section.split('\n', 1)
  const notes = section
    .slice(heading.length)
    .replace(block ?? '', '')
    .trim()
  return {
    name: type,
    title: heading.replace(/^[^ ]* /, ''),
    example: JSON.parse(code) as object,
    ...(notes && { notes }),
    fields: listFields(guideAt('/items/0', { items: [{ type }] })),
  }
}

/** Explains the file around the items. */
export const explainQuiz = (): Explained => ({
  name: 'quiz',
  title: 'the file around the items',
  fields: listFields(guideAt('', {})).filter(({ name }) => name !== '$schema'),
})

/** The section of the guide about a type, up to the next heading. */
async function readSection(type: ItemTypeName): Promise<string> {
  const sections = (await readFile(guideFile, 'utf8')).split(/^## /m)
  const found = sections.find((section) => new RegExp(`^${type}(?![\\w-])`).test(section))
  if (found === undefined) throw new Error(`the authors' guide has no section about ${type}`)
  return found
}

/** Explains a field with nested fields, of an item or of the file; undefined for any other. */
export function explainField(name: string): Explained | undefined {
  const guide = [guideAt(`/items/0/${name}`, { items: [{ type: 'choice' }] }), guideAt(`/${name}`, {})].find(
    (one) => one && fieldsInside(one),
  )
  const inside = guide && name !== 'items' ? fieldsInside(guide) : undefined
  return inside && { name, title: guide?.description ?? '', fields: listFields(inside) }
}

/** Explains a field by its own name, such as "points" or "quote": where it may be, and what it means there. */
export function explainName(name: string): Explained | undefined {
  const found = listOwners().flatMap(({ owner, fields }) =>
    fields.filter((field) => lastName(field.name) === name).map((field) => ({ owner, ...field })),
  )
  const places = [...new Set(found.map((field) => `${field.name}\n${field.description}`))].map((place) => {
    const same = found.filter((field) => `${field.name}\n${field.description}` === place)
    const [first] = same
    return { first, owners: describeOwners(same.map(({ owner }) => owner)) }
  })
  const fields = places.flatMap(({ first, owners }) =>
    first ? [{ name: first.name, required: first.required, description: `In ${owners}. ${first.description}` }] : [],
  )
  return fields.length > 0 ? { name, title: 'a field of a quiz file', fields } : undefined
}

/** The names of all fields, wherever they are. */
export const fieldNames = (): string[] => [
  ...new Set(listOwners().flatMap(({ fields }) => fields.map((field) => lastName(field.name)))),
]

const listOwners = () => [
  { owner: 'the quiz', fields: listFields(guideAt('', {})) },
  ...itemTypeName.options.map((type) => ({
    owner: type,
    fields: listFields(guideAt('/items/0', { items: [{ type }] })),
  })),
]

const lastName = (path: string) => path.slice(path.lastIndexOf('.') + 1)

const describeOwners = (owners: readonly string[]) =>
  itemTypeName.options.every((type) => owners.includes(type)) ? 'every item' : owners.join(', ')

/** The schema of an object's fields, of the objects in a list, or of an alternative that is an object. */
const fieldsInside = (guide: Guide): Guide | undefined =>
  [guide, guide.items, ...(guide.anyOf ?? [])].find((one) => one?.properties !== undefined)

/** The fields of an object, each followed by its nested fields: `media`, `media.src`, `choices`, `choices[].id`. */
const listFields = (guide: Guide | undefined): Explained['fields'] =>
  Object.entries(guide?.properties ?? {}).flatMap(([name, field]) => {
    const inner = listFields(fieldsInside(field))
    const path = field.items ? `${name}[]` : name
    return [
      { name, required: guide?.required?.includes(name) ?? false, description: field.description ?? '' },
      ...inner.map((one) => ({ ...one, name: `${path}.${one.name}` })),
    ]
  })
