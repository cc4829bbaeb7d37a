import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

const file = join(packageRoot, '.lede-author-key')

/** A new author key: 256 random bits in base64url. */
export const makeAuthorKey = () => randomBytes(32).toString('base64url')

/** The hash of a key that the worker stores: SHA-256 in hexadecimal. The key is random, so it needs no salt and no slow hash. */
export const hashAuthorKey = (key: string) => createHash('sha256').update(key).digest('hex')

/** The local key that `npm run dev` created; undefined if it has never run. */
export async function readLocalAuthorKey(): Promise<string | undefined> {
  const key = await readFile(file, 'utf8').catch(() => undefined)
  return key?.trim() || undefined
}

/** The local key, created on first use in a git-ignored file that only its owner can read. */
export async function localAuthorKey(): Promise<string> {
  const known = await readLocalAuthorKey()
  if (known) return known
  const key = makeAuthorKey()
  await writeFile(file, `${key}\n`, { mode: 0o600 })
  return key
}

if (import.meta.main) {
  const key = makeAuthorKey()
  console.log(
    `LEDE_AUTHOR_KEY  ${key}\n                 for the operator, who may change every quiz; keep it secret, it is not shown again`,
  )
  console.log(
    `AUTHOR_KEY_HASH  ${hashAuthorKey(key)}\n                 for the worker: npx wrangler secret put AUTHOR_KEY_HASH`,
  )
}
