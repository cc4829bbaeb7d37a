import { randomUUID } from 'node:crypto'
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Replaces a file in one step: a reader finds the old content or the new one. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // A link stays a link.
  const file = await realpath(path).catch(() => path)
  const mode = await stat(file).then(
    ({ mode }) => mode,
    () => undefined,
  )
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
