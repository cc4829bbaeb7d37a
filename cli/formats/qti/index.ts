import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TextHints } from '../../../authoring/decode-text.ts'
import { type Bank, type BankFormat, type Imported, UnreadableBank } from '../../../authoring/formats/format.ts'
import { archiveLimits, openArchive } from '../archive.ts'
import { readHead, readText } from '../read-text.ts'
import { BrokenXml, parseQti } from './documents.ts'
import { keepIds } from './names.ts'
import { placeOf, readPackage, readRoot } from './read-package.ts'
import { writeQti } from './write-package.ts'

const zip = [0x50, 0x4b, 0x03, 0x04]
const isZip = (head: Uint8Array) => zip.every((byte, index) => head[index] === byte)

/** QTI 2.1, 2.2 and 3.0, as content packages or single items; written as QTI 3.0. */
export const qti: BankFormat = {
  name: 'qti',
  title: 'QTI 2.1, 2.2 and 3.0',
  endings: ['.zip', '.xml'],
  recognises: (name, head) =>
    isZip(head)
      ? name.toLowerCase().endsWith('.zip')
      : /<(\w+:)?(qti-assessment-item|assessmentItem)\b/.test(new TextDecoder().decode(head)),
  read: async (path, hints) => (isZip(await readHead(path)) ? readZip(path) : readSingle(path, hints)),
  write: writeQti,
}

async function readZip(path: string): Promise<Bank> {
  const archive = await openArchive(path)
  return readPackage(archive, path).catch((error) => {
    archive.close()
    throw error
  })
}

/** Reads a file that is one item, and images from its folder. */
async function readSingle(path: string, hints?: TextHints): Promise<Bank> {
  const file = basename(path)
  const refuse = (reason: string) => new UnreadableBank(`${file}: ${reason}`)
  if ((await stat(path)).size > archiveLimits.entryBytes)
    throw refuse(`has more than ${archiveLimits.entryBytes} bytes`)
  const { text, encoding, isUnsure } = await readText(path, hints)
  const element = parse(text, refuse)
  if (element.name === 'questestinterop')
    throw refuse('is QTI 1.2, which is not supported; save it as QTI 2.1 or later')
  if (element.name === 'assessment-test') throw refuse('is a test without its items; import its package')
  const { lang, title } = element.attributes
  const files = { read: (name: string) => readFile(join(dirname(path), name)).catch(() => undefined) }
  const context = { place: placeOf(file, element), files, language: lang ?? 'en', keepId: keepIds('item') }
  const questions = (async function* (): AsyncGenerator<Imported> {
    yield await readRoot(element, context)
  })()
  return {
    head: {
      ...(title?.trim() && { title: title.trim() }),
      ...(lang !== undefined && { language: lang }),
      ...(encoding !== 'UTF-8' && { encoding }),
      ...(isUnsure && { isUnsure }),
    },
    questions,
  }
}

function parse(text: string, refuse: (reason: string) => Error) {
  try {
    return parseQti(text)
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
    throw refuse(error.line === undefined ? error.message : `line ${error.line}: ${error.message}`)
  }
}
