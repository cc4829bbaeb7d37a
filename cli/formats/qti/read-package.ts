import { basename } from 'node:path'
import { type Bank, type BankHead, type Imported, UnreadableBank } from '../../../authoring/formats/format.ts'
import type { Archive } from '../archive.ts'
import { ifBroken, type Resource, readDocument, readEncoded } from './documents.ts'
import { findUnnamed } from './find-unnamed.ts'
import { keepIds } from './names.ts'
import { resolveInPackage } from './read-image.ts'
import { readItem } from './read-item.ts'
import { readStimuli } from './read-stimulus.ts'
import { BrokenXml, elementsIn, ForbiddenXml, type XmlElement } from './xml.ts'

/**
 * Reads a content package: its items in the order of its test, if it has one, else of its manifest. Items that a broken
 * or incomplete manifest does not name come last, and say so.
 */
export async function readPackage(archive: Archive, path: string): Promise<Bank> {
  const refuse = (reason: string) => new UnreadableBank(`${basename(path)}: ${reason}`)
  const manifest = archive.names
    .filter((name) => basename(name) === 'imsmanifest.xml')
    .sort((a, b) => a.length - b.length)[0]
  if (manifest === undefined) throw refuse('has no imsmanifest.xml, so it is no QTI package')
  const slips: string[] = []
  const named = await readResources(archive, manifest).catch((error) => {
    if (error instanceof ForbiddenXml) throw refuse(`its manifest ${error.message}`)
    return ifBroken((why) => void slips.push(`its manifest ${why}`))(error)
  })
  const unnamed = await findUnnamed(archive, [manifest, ...(named ?? []).map(({ href }) => href)])
  const resources = [...(named ?? []), ...unnamed]
  if (resources.length === 0)
    throw slips[0] ? refuse(slips[0]) : refuse('has a manifest that names no items of QTI 2.1, 2.2 or 3.0')
  const test = await readTest(archive, resources)
  const { stimulus, titles, notes } = await readStimuli(archive, resources)
  const listed = resources.filter(({ type }) => isItem(type)).map(({ href }) => href)
  const hrefs = [...new Set([...test.hrefs.filter((href) => listed.includes(href) || archive.has(href)), ...listed])]
  const told = [...slips, ...test.notes, ...notes]
  const head: BankHead = { ...test.head, ...(stimulus && { stimulus }), ...(told.length > 0 && { notes: told }) }
  const language = head.language ?? (await languageOf(archive, hrefs[0]))
  const stray = new Set(unnamed.map(({ href }) => href))
  return {
    head: { ...head, ...(language !== undefined && { language }) },
    questions: readItems(archive, hrefs, { language: language ?? 'en', titles, unnamed: stray }),
  }
}

const isItem = (type: string) => /^imsqti_(apip)?item|^imsqti_xmlv2/.test(type)
const isTest = (type: string) => /^imsqti_(apip)?(test|assessment)/.test(type)

async function readResources(archive: Archive, manifest: string): Promise<Resource[]> {
  const root = await readDocument(archive, manifest)
  return elementsIn(root).flatMap(({ name, attributes }) => {
    const { type = '', href, base = '' } = attributes
    const path = href === undefined ? undefined : resolveInPackage(manifest, base + href)
    return name === 'resource' && type.startsWith('imsqti') && !/v1p/.test(type) && path ? [{ type, href: path }] : []
  })
}

/** What the package's test says of the whole: title, language, and the order of its items. */
async function readTest(
  archive: Archive,
  resources: readonly Resource[],
): Promise<{ head: BankHead; hrefs: string[]; notes: string[] }> {
  const href = resources.find(({ type }) => isTest(type))?.href
  const notes: string[] = []
  const lose = (why: string) => void notes.push(`the order that its test gives, for ${href} ${why}`)
  const test = href === undefined ? undefined : await readDocument(archive, href).catch(ifBroken(lose))
  if (href === undefined || !test) return { head: {}, hrefs: [], notes }
  const { title, lang } = test.attributes
  const refs = elementsIn(test).filter(({ name }) => name === 'assessment-item-ref')
  return {
    head: { ...(title && { title }), ...(lang && { language: lang }) },
    hrefs: refs.flatMap(({ attributes }) => resolveInPackage(href, attributes.href ?? '') ?? []),
    notes,
  }
}

const languageOf = async (archive: Archive, href: string | undefined) =>
  href === undefined ? undefined : (await readDocument(archive, href).catch(ifBroken(() => undefined)))?.attributes.lang

/** What an item is read among. */
interface Bound {
  language: string
  /** The titles of the passages, by path. */
  titles: ReadonlyMap<string, string>
  /** The items that the manifest does not name. */
  unnamed: ReadonlySet<string>
}

async function* readItems(archive: Archive, hrefs: readonly string[], bound: Bound): AsyncGenerator<Imported> {
  const keepId = keepIds('item')
  try {
    for (const file of hrefs) {
      try {
        const { element, encoding } = await readEncoded(archive, file)
        const around = { place: placeOf(file, element), files: archive, language: bound.language, keepId }
        const read = noteSurroundings(element, file, bound, await readRoot(element, around))
        yield encoding === 'UTF-8' ? read : addNote(read, `its text is not UTF-8: it was read as ${encoding}`)
      } catch (error) {
        if (!(error instanceof BrokenXml)) throw error
        yield { place: { file, ...(error.line !== undefined && { line: error.line }) }, refused: error.message }
      }
    }
  } finally {
    archive.close()
  }
}

export const placeOf = (file: string, { line, attributes }: XmlElement) => ({
  file,
  line,
  name: attributes.title?.trim() || attributes.identifier || file,
})

const known = /imsqti|qtiasi/

/** Reads the root of a document, if it is an item. */
export async function readRoot(element: XmlElement, around: Parameters<typeof readItem>[1]): Promise<Imported> {
  const { name, namespace } = element
  if (name !== 'assessment-item') return { place: around.place, refused: `is no item: its root is <${name}>` }
  if (namespace !== '' && !known.test(namespace)) {
    return {
      place: around.place,
      refused: `is of the namespace ${namespace}, which is not that of QTI 2.1, 2.2 or 3.0`,
    }
  }
  return readItem(element, around)
}

const addNote = (read: Imported, note: string): Imported =>
  'refused' in read ? read : { ...read, notes: [...(read.notes ?? []), note] }

/** Notes where an item does not share the bank's language or its one passage, or is not named in the manifest. */
function noteSurroundings(
  element: XmlElement,
  file: string,
  { language, titles, unnamed }: Bound,
  read: Imported,
): Imported {
  if ('refused' in read) return read
  const { lang } = element.attributes
  const refs = elementsIn(element).filter(({ name }) => name === 'assessment-stimulus-ref')
  const apart =
    titles.size === 1 ? [] : refs.map(({ attributes }) => resolveInPackage(file, attributes.href ?? '') ?? '')
  const notes = [
    ...(read.notes ?? []),
    ...(unnamed.has(file) ? ['is in the package, and its manifest does not name it as an item'] : []),
    ...(lang !== undefined && lang !== language ? [`is in the language "${lang}", the bank in "${language}"`] : []),
    ...apart.map(
      (href) => `belongs to the passage "${titles.get(href) ?? href}"; a quiz has one passage, and this bank not one`,
    ),
  ]
  return { ...read, ...(notes.length > 0 && { notes }) }
}
