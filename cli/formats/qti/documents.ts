import { UnreadableBank } from '../../../authoring/formats/format.ts'
import { type Attributes, element } from '../../../authoring/formats/write-xml.ts'
import { type Archive, UnreadableFile } from '../archive.ts'
import { bytesToText } from '../read-text.ts'
import type { XmlElement } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'

/** Why a document cannot be read, in words for its owner. */
export class BrokenXml extends Error {
  readonly line: number | undefined
  /** True for a document type, which could name other files or grow without limit. */
  readonly isForbidden: boolean
  constructor(message: string, line?: number, isForbidden = false) {
    super(message)
    this.line = line
    this.isForbidden = isForbidden
  }
}

/**
 * Parses a document of any version of QTI under the names of QTI 3 without their prefix: `choiceInteraction` and
 * `qti-choice-interaction` are both `choice-interaction`. Throws `BrokenXml`.
 */
export function parseQti(text: string): XmlElement {
  const { root, problem } = parseXml(text.replace(/^\uFEFF/, ''), { namespaces: true, maxDepth: 200, rename: toName })
  if (problem) {
    const { kind, message, line } = problem
    const isForbidden = kind === 'doctype'
    const hint = isForbidden ? ', which could name other files; remove it' : ''
    throw new BrokenXml(
      kind === 'malformed' ? `is not well-formed XML (${message})` : message + hint,
      line,
      isForbidden,
    )
  }
  if (!root) throw new BrokenXml('is empty', 1)
  return root
}

const toName = (local: string) =>
  local.replace(/^qti-/, '').replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

/** Reads a document of the package. Throws `BrokenXml`. */
export const readDocument = async (archive: Archive, path: string): Promise<XmlElement> =>
  (await readEncoded(archive, path)).element

/** Reads a document of the package, and the name of its encoding. Throws `BrokenXml`. */
export async function readEncoded(archive: Archive, path: string): Promise<{ element: XmlElement; encoding: string }> {
  const bytes = await archive.read(path).catch((error) => {
    throw error instanceof UnreadableFile ? new BrokenXml(error.message) : error
  })
  if (!bytes) throw new BrokenXml('is named in the manifest, but not in the package')
  const { text, encoding } = decode(bytes)
  return { element: parseQti(text), encoding }
}

/** An unknown encoding breaks one document, not the package. */
function decode(bytes: Uint8Array) {
  try {
    return bytesToText(bytes, '')
  } catch (error) {
    throw error instanceof UnreadableBank ? new BrokenXml(error.message.trim()) : error
  }
}

/** Handles a broken document that the items do not depend on. */
export const ifBroken =
  <T>(handle: (why: string) => T) =>
  (error: unknown): T => {
    if (error instanceof BrokenXml) return handle(error.message)
    throw error
  }

const namespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const schema = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd'

/** The root element of a written item, test or stimulus. */
export const writeRoot = (name: string, attributes: Attributes, ...content: string[]): string =>
  element(
    name,
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      ...attributes,
    },
    ...content,
  )

/** A written document as bytes. */
export const toDocument = (root: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`)
