import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const releasedFolder = join(import.meta.dirname, '../widget/released')

/** A loader whose bytes and address never change. */
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
 * The released loaders by their path on the host, and the list of them for people who pin one.
 *
 * @throws Error if a file has changed since its release: pages with its hash would reject it
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
