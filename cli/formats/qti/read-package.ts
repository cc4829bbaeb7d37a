import { basename } from 'node:path'
import type { Archive } from '../archive.ts'
import { type Bank, type BankHead, type Imported, UnreadableBank } from '../format.ts'
import { ignoreBroken, type Resource, readDocument } from './documents.ts'
import { keepIds } from './names.ts'
import { resolveInPackage } from './read-image.ts'
import { readItem } from './read-item.ts'
import { readStimuli } from './read-stimulus.ts'
import { BrokenXml, elementsIn, type XmlElement } from './xml.ts'

/** Reads a content package: its items in the order of its test, if it has one, else of its manifest. */
export async function readPackage(archive: Archive, path: string): Promise<Bank> {
  const refuse = (reason: string) => new UnreadableBank(`${basename(path)}: ${reason}`)
  const manifest = archive.names
    .filter((name) => basename(name) === 'imsmanifest.xml')
    .sort((a, b) => a.length - b.length)[0]
  if (manifest === undefined) throw refuse('has no imsmanifest.xml, so it is no QTI package')
  const resources = await readResources(archive, manifest).catch((error) => {
    throw error instanceof BrokenXml ? refuse(`its manifest ${error.message}`) : error
  })
  if (resources.length === 0) throw refuse('has a manifest that names no items of QTI 2.1, 2.2 or 3.0')
  const test = await readTest(archive, resources)
  const { stimulus, titles, notes } = await readStimuli(archive, resources)
  const listed = resources.filter(({ type }) => isItem(type)).map(({ href }) => href)
  const hrefs = [...new Set([...test.hrefs.filter((href) => listed.includes(href) || archive.has(href)), ...listed])]
  const head: BankHead = { ...test.head, ...(stimulus && { stimulus }), ...(notes.length > 0 && { notes }) }
  const language = head.language ?? (await languageOf(archive, hrefs[0]))
  return {
    head: { ...head, ...(language !== undefined && { language }) },
    questions: readItems(archive, hrefs, language ?? 'en', titles),
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
): Promise<{ head: BankHead; hrefs: string[] }> {
  const href = resources.find(({ type }) => isTest(type))?.href
  const test = href === undefined ? undefined : await readDocument(archive, href).catch(ignoreBroken)
  if (href === undefined || !test) return { head: {}, hrefs: [] }
  const { title, lang } = test.attributes
  const refs = elementsIn(test).filter(({ name }) => name === 'assessment-item-ref')
  return {
    head: { ...(title && { title }), ...(lang && { language: lang }) },
    hrefs: refs.flatMap(({ attributes }) => resolveInPackage(href, attributes.href ?? '') ?? []),
  }
}

const languageOf = async (archive: Archive, href: string | undefined) =>
  href === undefined ? undefined : (await readDocument(archive, href).catch(ignoreBroken))?.attributes.lang

async function* readItems(
  archive: Archive,
  hrefs: readonly string[],
  language: string,
  titles: ReadonlyMap<string, string>,
): AsyncGenerator<Imported> {
  const keepId = keepIds('item')
  try {
    for (const file of hrefs) {
      try {
        const element = await readDocument(archive, file)
        const around = { place: placeOf(file, element), files: archive, language, keepId }
        yield noteSurroundings(element, file, language, titles, await readRoot(element, around))
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

/** Notes where an item does not share the bank's language or its one passage. */
function noteSurroundings(
  element: XmlElement,
  file: string,
  language: string,
  titles: ReadonlyMap<string, string>,
  read: Imported,
): Imported {
  if ('refused' in read) return read
  const { lang } = element.attributes
  const refs = elementsIn(element).filter(({ name }) => name === 'assessment-stimulus-ref')
  const apart =
    titles.size === 1 ? [] : refs.map(({ attributes }) => resolveInPackage(file, attributes.href ?? '') ?? '')
  const notes = [
    ...(read.notes ?? []),
    ...(lang !== undefined && lang !== language ? [`is in the language "${lang}", the bank in "${language}"`] : []),
    ...apart.map(
      (href) => `belongs to the passage "${titles.get(href) ?? href}"; a quiz has one passage, and this bank not one`,
    ),
  ]
  return { ...read, ...(notes.length > 0 && { notes }) }
}
