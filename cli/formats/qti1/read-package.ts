import type { Bank, Imported, ImportedPassage } from '../../../authoring/formats/format.ts'
import { headText } from '../../../authoring/formats/head-text.ts'
import { type Archive, readIfIntact } from '../archive.ts'
import { BrokenXml } from '../qti/documents.ts'
import { keepIds } from '../qti/names.ts'
import { bytesToText } from '../read-text.ts'
import type { XmlElement } from '../xml/element.ts'
import { headOf, isQti1, parseQti1, readItems, titleOf } from './read-items.ts'

const headBytes = 2000

/**
 * Finds the documents of QTI 1.2 in a package: Blackboard calls them .dat, Canvas .xml.qti. A cartridge of Canvas has each
 * quiz twice; the copy in the Common Cartridge profile says less, so it is left out.
 */
export async function findDocuments(archive: Archive): Promise<string[]> {
  const found: string[] = []
  for (const name of archive.names) {
    if (!/\.(xml|qti|dat)$/i.test(name) || /(^|\/)imsmanifest\.xml$/.test(name)) continue
    const bytes = await readIfIntact(archive, name)
    if (isQti1(headText(bytes?.subarray(0, headBytes) ?? new Uint8Array()))) found.push(name)
  }
  const isCopy = (name: string) => {
    const [, id] = /(?:^|\/)([^/]+)\/assessment_qti\.xml$/.exec(name) ?? []
    return id !== undefined && found.some((other) => other.endsWith(`non_cc_assessments/${id}.xml.qti`))
  }
  return found.filter((name) => !isCopy(name))
}

/** Reads the documents of a package. Each assessment is a category if there are several. */
export async function readDocuments(archive: Archive, names: readonly string[], language = 'en'): Promise<Bank> {
  const [only] = names.length === 1 ? names : []
  const root = only === undefined ? undefined : await readRoot(archive, only).catch(() => undefined)
  return { head: root ? headOf(root) : {}, questions: readAll(archive, names, language) }
}

async function* readAll(
  archive: Archive,
  names: readonly string[],
  language: string,
): AsyncGenerator<Imported | ImportedPassage> {
  const keepId = keepIds('item')
  for (const file of names) {
    try {
      const root = await readRoot(archive, file)
      const category = names.length > 1 ? titleOf(root) : undefined
      yield* readItems(root, { file, files: archive, language, keepId, category })
    } catch (error) {
      if (!(error instanceof BrokenXml)) throw error
      yield { place: { file, ...(error.line !== undefined && { line: error.line }) }, refused: error.message }
    }
  }
}

async function readRoot(archive: Archive, file: string): Promise<XmlElement> {
  const bytes = await archive.read(file)
  return parseQti1(bytesToText(bytes ?? new Uint8Array(), file).text)
}
