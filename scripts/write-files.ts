import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes files by their paths in a folder. Equal ones are skipped, so that a server that watches the folder does not reload. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, contents] of files) {
    const target = join(folder, path)
    const before = await readFile(target).catch(() => undefined)
    if (before?.equals(contents)) continue
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, contents)
  }
}

/** Removes files of earlier builds from a folder below `root`. */
export async function removeOthers(root: string, folder: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  for (const name of await readdir(join(root, folder))) {
    if (!files.has(`${folder}/${name}`)) await rm(join(root, folder, name))
  }
}
