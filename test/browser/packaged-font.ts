import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

const block = 512

/** A whole text font, TrueType: the first of those that the packaged Chromium brings along in a tar file. */
export async function readPackagedFont(): Promise<Buffer> {
  const chromium = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
  const tar = await promisify(brotliDecompress)(await readFile(join(chromium, '../bin/fonts.tar.br')))
  for (let at = 0; at + block <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*/s, '')
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8) || 0
    const start = at + block
    if (/\.ttf$/i.test(name)) return tar.subarray(start, start + size)
    at = start + Math.ceil(size / block) * block
  }
  throw new Error('there is no font in it')
}
