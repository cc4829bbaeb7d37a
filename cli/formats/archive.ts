import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { type ExportedFile, UnreadableBank } from '../../authoring/formats/format.ts'

/**
 * What a package may be at most. A file is checked against the ratio only from `ratioFrom` bytes on: short files of
 * one repeated letter shrink that well honestly. Deflate itself ends at 1032 to 1.
 */
export const archiveLimits = {
  entries: 200_000,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFrom: 2 ** 20,
}

export type ArchiveLimits = typeof archiveLimits

/** A zip package, open for reading one file at a time; nothing of it is ever written to disk. */
export interface Archive {
  /** The paths of its files, with forward slashes, in the order of the package. */
  names: readonly string[]
  has(name: string): boolean
  /**
   * The content of a file, or undefined where the package has none of that name. Throws `UnreadableFile` where this file
   * is broken, `UnreadableBank` where it is longer than it says: then the package is made to harm.
   */
  read(name: string): Promise<Uint8Array | undefined>
  close(): void
}

/** Why one file of a package cannot be read, and the others can. */
export class UnreadableFile extends UnreadableBank {}

/** The content of a file that others can do without: undefined where there is none, or it is broken. */
export const readIfSound = (archive: Pick<Archive, 'read'>, name: string): Promise<Uint8Array | undefined> =>
  archive.read(name).catch((error) => {
    if (error instanceof UnreadableFile) return undefined
    throw error
  })

/** Opens a zip package. Throws `UnreadableBank` where it is broken, or built to harm whoever opens it. */
export async function openArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const refuse = (reason: string) => new UnreadableBank(`${basename(path)}: ${reason}`)
  const broken = (error: unknown) => refuse(`is not a sound zip package (${(error as Error).message})`)
  const zip = await yauzl
    .openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false })
    .catch((error: NodeJS.ErrnoException) => Promise.reject(error.code === 'ENOENT' ? error : broken(error)))
  try {
    const entries = await listEntries(zip, limits)
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      read: async (name) => {
        const entry = entries.get(name)
        if (!entry) return undefined
        // The stream ends in an error where a file turns out longer than it was declared.
        const content = zip.openReadStreamPromise(entry).then((stream) => buffer(stream))
        return content.catch((error: Error) => {
          if (/too many bytes/.test(error.message)) throw broken(error)
          throw new UnreadableFile(`cannot be unpacked (${error.message})`)
        })
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof Refusal ? refuse(error.message) : broken(error)
  }
}

/** Why a package is not to be opened, before the name of the package is put in front. */
class Refusal extends Error {}

async function listEntries(zip: yauzl.ZipFile, limits: ArchiveLimits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  if (zip.entryCount > limits.entries) throw new Refusal(`has ${zip.entryCount} files, more than ${limits.entries}`)
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = readName(entry)
    if (name.endsWith('/')) continue
    checkEntry(name, entry, limits)
    total += entry.uncompressedSize
    if (total > limits.totalBytes) throw new Refusal(`would be more than ${limits.totalBytes} bytes unpacked`)
    if (entries.has(name)) throw new Refusal(`has two files of the name "${name}"`)
    entries.set(name, entry)
  }
  return entries
}

function readName(entry: yauzl.Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  const wrong = yauzl.validateFileName(name)
  if (wrong !== null || name.includes('\0')) throw new Refusal(`has a file "${name}", a path that leaves the package`)
  return name
}

function checkEntry(name: string, entry: yauzl.Entry, limits: ArchiveLimits) {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new Refusal(`has an encrypted file "${name}"; save it without a password`)
  if (!entry.canDecodeFileData()) throw new Refusal(`has a file "${name}" packed in a way other than deflate`)
  if (uncompressedSize > limits.entryBytes) {
    throw new Refusal(`has a file "${name}" of more than ${limits.entryBytes} bytes`)
  }
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize) {
    throw new Refusal(`has a file "${name}" that unpacks to more than ${limits.ratio} times its size: an archive bomb`)
  }
}

/** Packs files into a zip package whose bytes follow from the files alone: sorted by name, of one fixed time. */
export async function writeArchive(files: readonly ExportedFile[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  // The packed time is local and has no zone; the same local time gives the same bytes everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, bytes } of sorted) zip.addBuffer(Buffer.from(bytes), name, options)
  zip.end()
  return buffer(zip.outputStream)
}
