import { basename } from 'node:path'
import { type Bank, type BankHead, type Imported, UnreadableBank } from '../../../authoring/formats/format.ts'
import type { Archive } from '../archive.ts'
import { elementsIn, type XmlElement } from '../xml/element.ts'
import { readTest } from './assessment-test.ts'
import { BrokenXml, ifBroken, readDocument, readEncoded } from './documents.ts'
import { resolveInPackage } from './images.ts'
import { findUnlisted, isItem, readManifest } from './manifest.ts'
import { keepIds } from './names.ts'
import { type ItemContext, readItem } from './read-item.ts'
import { readStimuli } from './stimulus.ts'

/**
 * Reads a content package: its items in the order of its test, or else of its manifest. Items that a broken or
 * incomplete manifest does not list come last, with a note.
 */
export async function readPackage(archive: Archive, path: string): Promise<Bank> {
  const refuse = (reason: string) => new UnreadableBank(`${basename(path)}: ${reason}`)
  const manifest = archive.names
    .filter((name) => basename(name) === 'imsmanifest.xml')
    .sort((a, b) => a.length - b.length)[0]
  if (manifest === undefined) throw refuse('has no imsmanifest.xml, so it is not a QTI package')
  const problems: string[] = []
  const listed = await readManifest(archive, manifest).catch((error) => {
    if (error instanceof BrokenXml && error.isForbidden) throw refuse(`its manifest ${error.message}`)
    return ifBroken((why) => void problems.push(`its manifest ${why}`))(error)
  })
  const unlisted = await findUnlisted(archive, [manifest, ...(listed ?? []).map(({ href }) => href)])
  const resources = [...(listed ?? []), ...unlisted]
  if (resources.length === 0) throw refuse(problems[0] ?? 'has a manifest that lists no items of QTI 2.1, 2.2 or 3.0')
  const test = await readTest(archive, resources)
  const { stimulus, titles, notes } = await readStimuli(archive, resources)
  const items = resources.filter(isItem).map(({ href }) => href)
  const hrefs = [...new Set([...test.hrefs.filter((href) => items.includes(href) || archive.has(href)), ...items])]
  const allNotes = [...problems, ...test.notes, ...notes]
  const head: BankHead = {
    ...test.head,
    ...(stimulus && { stimulus }),
    ...(allNotes.length > 0 && { notes: allNotes }),
  }
  const language = head.language ?? (await languageOf(archive, hrefs[0]))
  const context = { language: language ?? 'en', titles, unlisted: new Set(unlisted.map(({ href }) => href)) }
  return {
    head: { ...head, ...(language !== undefined && { language }) },
    questions: readItems(archive, hrefs, context),
  }
}

const languageOf = async (archive: Archive, href: string | undefined) =>
  href === undefined ? undefined : (await readDocument(archive, href).catch(ifBroken(() => undefined)))?.attributes.lang

/** What the items of a package share. */
interface PackageContext {
  language: string
  /** The titles of the passages, by path. */
  titles: ReadonlyMap<string, string>
  /** Items that the manifest does not list. */
  unlisted: ReadonlySet<string>
}

async function* readItems(
  archive: Archive,
  hrefs: readonly string[],
  context: PackageContext,
): AsyncGenerator<Imported> {
  const keepId = keepIds('item')
  try {
    for (const file of hrefs) yield await readOne(archive, file, context, keepId)
  } finally {
    archive.close()
  }
}

async function readOne(
  archive: Archive,
  file: string,
  context: PackageContext,
  keepId: ItemContext['keepId'],
): Promise<Imported> {
  try {
    const { element, encoding } = await readEncoded(archive, file)
    const { language } = context
    const imported = await readRoot(element, { place: placeOf(file, element), files: archive, language, keepId })
    const decoding = encoding === 'UTF-8' ? [] : [`its text is not UTF-8: it was read as ${encoding}`]
    return addNotes(imported, [...describeDifferences(element, file, context), ...decoding])
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
    return { place: { file, ...(error.line !== undefined && { line: error.line }) }, refused: error.message }
  }
}

export const placeOf = (file: string, { line, attributes }: XmlElement) => ({
  file,
  line,
  name: attributes.title?.trim() || attributes.identifier || file,
})

const qtiNamespace = /imsqti|qtiasi/

/** Reads the root of a document, if it is an item. */
export async function readRoot(element: XmlElement, context: ItemContext): Promise<Imported> {
  const { name, namespace } = element
  const { place } = context
  if (name !== 'assessment-item') return { place, refused: `is not an item: its root is <${name}>` }
  if (namespace !== '' && !qtiNamespace.test(namespace))
    return { place, refused: `has the namespace ${namespace}, which is not one of QTI 2.1, 2.2 or 3.0` }
  return readItem(element, context)
}

const addNotes = (imported: Imported, notes: readonly string[]): Imported =>
  'refused' in imported || notes.length === 0 ? imported : { ...imported, notes: [...(imported.notes ?? []), ...notes] }

/** How an item differs from its package: in language, in passage, or by missing in the manifest. */
function describeDifferences(element: XmlElement, file: string, { language, titles, unlisted }: PackageContext) {
  const { lang } = element.attributes
  const refs = elementsIn(element).filter(({ name }) => name === 'assessment-stimulus-ref')
  const others =
    titles.size === 1 ? [] : refs.map(({ attributes }) => resolveInPackage(file, attributes.href ?? '') ?? '')
  return [
    ...(unlisted.has(file) ? ['is in the package, but its manifest does not list it'] : []),
    ...(lang !== undefined && lang !== language ? [`is in the language "${lang}", the bank in "${language}"`] : []),
    ...others.map((href) => `belongs to the passage "${titles.get(href) ?? href}"; a quiz has only one passage`),
  ]
}
