import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import yazl from 'yazl'
import { type ExportedFile, UnreadableBank } from '../../authoring/formats/format.ts'

/**
 * Limits of a package. The ratio applies from `ratioFrom` bytes on, because short repetitive files compress that well.
 * Deflate's maximum is 1032 to 1.
 */
export const archiveLimits = {
  entries: 200_000,
  entryBytes: 64 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFrom: 2 ** 20,
}

type ArchiveLimits = typeof archiveLimits

/** An open zip package. Files are read one at a time, and nothing is written to disk. */
export interface Archive {
  /** Paths with forward slashes, in the order of the package. */
  names: readonly string[]
  has(name: string): boolean
  /**
   * Reads a file; undefined if it does not exist. Throws `UnreadableFile` if it is broken, and `UnreadableBank` if
   * it is longer than declared, because such a package is an attack.
   */
  read(name: string): Promise<Uint8Array | undefined>
  close(): void
}

/** Why a single file of a package cannot be read. */
export class UnreadableFile extends UnreadableBank {}

/** Reads a file that is optional: undefined if it is missing or broken. */
export const readIfIntact = (archive: Pick<Archive, 'read'>, name: string): Promise<Uint8Array | undefined> =>
  archive.read(name).catch((error) => {
    if (error instanceof UnreadableFile) return undefined
    throw error
  })

/** Opens a zip package. Throws `UnreadableBank` if it is broken or exceeds the limits. */
export async function openArchive(path: string, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const refuse = (reason: string) => new UnreadableBank(`${basename(path)}: ${reason}`)
  const broken = (error: unknown) => refuse(`is corrupt: it is not a valid zip package (${(error as Error).message})`)
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
        // The stream fails if a file is longer than declared.
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
    throw error instanceof UnreadableBank ? refuse(error.message) : broken(error)
  }
}

async function listEntries(zip: yauzl.ZipFile, limits: ArchiveLimits): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>()
  if (zip.entryCount > limits.entries)
    throw new UnreadableBank(`has ${zip.entryCount} files, more than ${limits.entries}`)
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = readName(entry)
    if (name.endsWith('/')) continue
    checkEntry(name, entry, limits)
    total += entry.uncompressedSize
    if (total > limits.totalBytes) throw new UnreadableBank(`would be more than ${limits.totalBytes} bytes unpacked`)
    if (entries.has(name)) throw new UnreadableBank(`has two files of the name "${name}"`)
    entries.set(name, entry)
  }
  return entries
}

function readName(entry: yauzl.Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
  const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  const wrong = yauzl.validateFileName(name)
  if (wrong !== null || name.includes('\0'))
    throw new UnreadableBank(`has a file "${name}", a path that leaves the package`)
  return name
}

function checkEntry(name: string, entry: yauzl.Entry, limits: ArchiveLimits) {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) throw new UnreadableBank(`has an encrypted file "${name}"; save it without a password`)
  if (!entry.canDecodeFileData()) throw new UnreadableBank(`has a file "${name}" packed in a way other than deflate`)
  if (uncompressedSize > limits.entryBytes) {
    throw new UnreadableBank(`has a file "${name}" of more than ${limits.entryBytes} bytes`)
  }
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize) {
    throw new UnreadableBank(
      `has a file "${name}" that unpacks to more than ${limits.ratio} times its size: an archive bomb`,
    )
  }
}

/** Packs files into a zip package. Sorted names and a fixed time make its bytes reproducible. */
export async function writeArchive(files: readonly ExportedFile[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  // Zip stores local time without a zone, so this gives the same bytes everywhere.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, bytes } of sorted) zip.addBuffer(Buffer.from(bytes), name, options)
  zip.end()
  return buffer(zip.outputStream)
}
