import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const releasedFolder = join(import.meta.dirname, '../widget/released')

/** A loader that keeps its bytes and its address for good. */
export interface Release {
  version: number
  /** For the attribute `integrity` of a script (Subresource Integrity). */
  integrity: string
}

export const integrityOf = (contents: Uint8Array) => `sha384-${createHash('sha384').update(contents).digest('base64')}`

/** The list of released loaders, oldest first. */
export const readReleases = async (): Promise<Release[]> =>
  JSON.parse(await readFile(join(releasedFolder, 'versions.json'), 'utf8'))

/**
 * The released loaders as they are served, by their path below the host, and the list of them for people who pin one.
 *
 * @throws Error where a file is not what it was when it was released: pages that name its hash would refuse it
 */
export async function releasedFiles(): Promise<Map<string, Uint8Array>> {
  const releases = await readReleases()
  const files = new Map<string, Uint8Array>()
  for (const { version, integrity } of releases) {
    const contents = await readFile(join(releasedFolder, `${version}.js`))
    if (integrityOf(contents) !== integrity) throw new Error(`widget/released/${version}.js has changed. Restore it.`)
    files.set(`embed/${version}.js`, contents)
  }
  const unlisted = (await readdir(releasedFolder)).filter((name) => /\d/.test(name) && !files.has(`embed/${name}`))
  if (unlisted.length > 0) throw new Error(`widget/released/versions.json does not list ${unlisted.join(', ')}.`)
  const list = releases.map(({ version, integrity }) => ({ version, path: `/embed/${version}.js`, integrity }))
  return files.set('embed/versions.json', Buffer.from(`${JSON.stringify(list, undefined, 2)}\n`))
}
