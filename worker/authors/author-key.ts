import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../../core/base64url.ts'

/** Random bytes of an author's id, which is written in hexadecimal digits. */
const idBytes = 6
/** Random bytes of the rest of the key. */
const secretBytes = 16

const form = new RegExp(`^([0-9a-f]{${2 * idBytes}})[\\w-]{22}$`)

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

/** A new id and the key that begins with it: so a key is found by one row, and a wrong one by none. */
export function makeAuthorKey(): { id: string; key: string } {
  const id = bytesToHex(random(idBytes))
  return { id, key: id + toBase64url(random(secretBytes)) }
}

/** The id of the author whose key this may be; undefined for the operator's key and for anything else. */
export const authorIdOf = (key: string): string | undefined => form.exec(key)?.[1]

/** SHA-256 of a key, in hexadecimal. A key is random, so it needs no salt and no slow hash. */
export const hashAuthorKey = (key: string): string => bytesToHex(sha256(utf8ToBytes(key)))
