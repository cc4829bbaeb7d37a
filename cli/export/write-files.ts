import { access, writeFile } from 'node:fs/promises'
import type { ExportedFile } from '../../authoring/formats/format.ts'
import { UsageError } from '../usage-error.ts'

interface Where {
  /** The name of the only file, if given. */
  out: string | undefined
  /** Overwrites existing files. */
  force: boolean
}

/** Writes all files of an export, or none if one exists. Returns the paths, or the existing one as `taken`. */
export async function writeFiles(
  files: readonly ExportedFile[],
  { out, force }: Where,
): Promise<{ paths: string[] } | { taken: string }> {
  if (out && files.length > 1) throw new UsageError('--out is for one file, and this format makes several')
  const named = files.map(({ name, bytes }) => ({ path: out ?? name, bytes }))
  for (const { path } of named) if (!force && (await isThere(path))) return { taken: path }
  for (const { path, bytes } of named) {
    await writeFile(path, bytes, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path} cannot be written (${error.code})`)
    })
  }
  return { paths: named.map(({ path }) => path) }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
