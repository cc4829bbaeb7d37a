import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TextHints } from '../../../authoring/decode-text.ts'
import { type Bank, type BankFormat, UnreadableBank } from '../../../authoring/formats/format.ts'
import { headText } from '../../../authoring/formats/head-text.ts'
import { type Archive, archiveLimits, openArchive } from '../archive.ts'
import { headOf, isQti1, parseQti1, readItems } from '../qti1/read-items.ts'
import { findDocuments, readDocuments } from '../qti1/read-package.ts'
import { readHead, readText } from '../read-text.ts'
import { BrokenXml, parseQti } from './documents.ts'
import { findUnlisted, isItem } from './manifest.ts'
import { keepIds } from './names.ts'
import { placeOf, readPackage, readRoot } from './read-package.ts'
import { writeQti } from './write-package.ts'

const zip = [0x50, 0x4b, 0x03, 0x04]
const isZip = (head: Uint8Array) => zip.every((byte, index) => head[index] === byte)

/** QTI 1.2, 2.1, 2.2 and 3.0, as packages or single documents; written as QTI 3.0. */
export const qti: BankFormat = {
  name: 'qti',
  title: 'QTI 1.2 (Canvas, Blackboard, D2L), 2.1, 2.2 and 3.0',
  endings: ['.zip', '.imscc', '.xml'],
  recognises: (name, head) =>
    isZip(head)
      ? /\.(zip|imscc)$/i.test(name)
      : /<(\w+:)?(qti-assessment-item|assessmentItem)\b/.test(headText(head)) || isQti1(headText(head)),
  read: async (path, hints) => (isZip(await readHead(path)) ? readZip(path) : readSingle(path, hints)),
  write: writeQti,
}

async function readZip(path: string): Promise<Bank> {
  const archive = await openArchive(path)
  try {
    const documents = await findDocuments(archive)
    if (documents.length === 0) return await readPackage(archive, path)
    return readBoth(archive, path, documents)
  } catch (error) {
    archive.close()
    throw error
  }
}

/** Reads the documents of QTI 1.2 in a package, and items of later versions behind them. */
async function readBoth(archive: Archive, path: string, documents: readonly string[]): Promise<Bank> {
  const { head, questions } = await readDocuments(archive, documents)
  const later = (await findUnlisted(archive, [])).some(isItem) ? await readPackage(archive, path) : undefined
  return {
    head: { ...later?.head, ...head },
    questions: (async function* () {
      try {
        yield* questions
        if (later) yield* later.questions
      } finally {
        archive.close()
      }
    })(),
  }
}

/** Reads a file that is one item, and images from its folder. */
async function readSingle(path: string, hints?: TextHints): Promise<Bank> {
  const file = basename(path)
  const refuse = (reason: string) => new UnreadableBank(`${file}: ${reason}`)
  if ((await stat(path)).size > archiveLimits.entryBytes)
    throw refuse(`has more than ${archiveLimits.entryBytes} bytes`)
  const { text, encoding, isUnsure } = await readText(path, hints)
  const element = parse(text, refuse)
  if (element.name === 'assessment-test') throw refuse('is a test without its items; import its package')
  const { lang, title } = element.attributes
  const files = { read: (name: string) => readFile(join(dirname(path), name)).catch(() => undefined) }
  const context = { place: placeOf(file, element), files, language: lang ?? 'en', keepId: keepIds('item') }
  const isOld = element.name === 'questestinterop'
  const questions = (async function* () {
    if (isOld) yield* readItems(element, { ...context, file })
    else yield await readRoot(element, context)
  })()
  return {
    head: {
      ...(title?.trim() && { title: title.trim() }),
      ...(isOld && headOf(element)),
      ...(lang !== undefined && { language: lang }),
      ...(encoding !== 'UTF-8' && { encoding }),
      ...(isUnsure && { isUnsure }),
    },
    questions,
  }
}

function parse(text: string, refuse: (reason: string) => Error) {
  try {
    return isQti1(text.slice(0, 2000)) ? parseQti1(text) : parseQti(text)
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error
    throw refuse(error.line === undefined ? error.message : `line ${error.line}: ${error.message}`)
  }
}
