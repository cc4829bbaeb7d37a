import { brotliCompressSync, constants } from 'node:zlib'
import type { Files } from '../../scripts/build.ts'

/** Kilobytes (1,000 bytes) after brotli at the quality that Cloudflare's edge could cache, 11. */
export const brotliKilobytes = (contents: Uint8Array) =>
  brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000

/** Kilobytes of some files, each compressed separately, as it is sent. */
export const sum = (files: Files, paths: readonly string[]) =>
  paths.reduce((total, path) => total + brotliKilobytes(files.get(path) as Uint8Array), 0)

export const scriptsOf = (files: Files) => [...files.keys()].filter((path) => path.endsWith('.js'))

/** The entry of a page with everything that it imports statically. */
export function firstScripts(files: Files, entry: string): string[] {
  const paths = new Set<string>()
  const visit = (path: string) => {
    if (paths.has(path)) return
    paths.add(path)
    const code = Buffer.from(files.get(path) as Uint8Array).toString()
    for (const [, name = ''] of code.matchAll(/(?:from|import) ?["'`]\.\/(?:app\/)?([^"'`]+)["'`]/g))
      visit(`app/${name}`)
  }
  visit(entry)
  return [...paths]
}
