import { UnreadableBank } from '../../../authoring/formats/format.ts'
import { type Archive, UnreadableFile } from '../archive.ts'
import { bytesToText } from '../read-text.ts'
import { BrokenXml, parseXml, type XmlElement } from './xml.ts'

/** A file that the manifest lists as part of the questions. */
export interface Resource {
  type: string
  href: string
}

/** Reads a document of the package. Throws `BrokenXml`. */
export const readDocument = async (archive: Archive, path: string): Promise<XmlElement> =>
  (await readEncoded(archive, path)).element

/** Reads a document of the package, and names its encoding. Throws `BrokenXml`. */
export async function readEncoded(archive: Archive, path: string): Promise<{ element: XmlElement; encoding: string }> {
  const bytes = await archive.read(path).catch((error) => {
    throw error instanceof UnreadableFile ? new BrokenXml(error.message) : error
  })
  if (!bytes) throw new BrokenXml('is named in the manifest, but the package has no such file')
  const { text, encoding } = decode(bytes)
  return { element: parseXml(text), encoding }
}

/** A document whose encoding is not recognised is one broken document, not a broken package. */
function decode(bytes: Uint8Array) {
  try {
    return bytesToText(bytes, '')
  } catch (error) {
    throw error instanceof UnreadableBank ? new BrokenXml(error.message.trim()) : error
  }
}

/** What is read in the place of a test or a passage that is broken: it is lost by itself, and no item with it. */
export const ifBroken =
  <T>(instead: (why: string) => T) =>
  (error: unknown): T => {
    if (error instanceof BrokenXml) return instead(error.message)
    throw error
  }
