import type { Archive } from '../archive.ts'
import { UnreadableBank } from '../format.ts'
import { bytesToText } from '../read-text.ts'
import { BrokenXml, parseXml, type XmlElement } from './xml.ts'

/** A file that the manifest lists as part of the questions. */
export interface Resource {
  type: string
  href: string
}

/** Reads a document of the package. Throws `BrokenXml`. */
export async function readDocument(archive: Archive, path: string): Promise<XmlElement> {
  const bytes = await archive.read(path)
  if (!bytes) throw new BrokenXml('is named in the manifest, but the package has no such file')
  return parseXml(decode(bytes))
}

/** A document whose encoding is not recognised is one broken document, not a broken package. */
function decode(bytes: Uint8Array): string {
  try {
    return bytesToText(bytes, '')
  } catch (error) {
    throw error instanceof UnreadableBank ? new BrokenXml(error.message.trim()) : error
  }
}

/** A test or a passage that cannot be read is lost by itself, and no item with it. */
export const ignoreBroken = (error: unknown): undefined => {
  if (!(error instanceof BrokenXml)) throw error
}
