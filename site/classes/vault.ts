import { fromBase64url, toBase64url } from '../../core/base64url.ts'
import { deriveLinkKeys, hashAuthKey } from '../../core/classes/keys.ts'

/** The keys of a class, which the host stores as ciphertext: of the names, and of the tickets. */
export interface ClassKeys {
  rosterKey: string
  ticketKey: string
}

const makeKey = () => toBase64url(crypto.getRandomValues(new Uint8Array(32)))

/** New random keys. */
export const makeKeys = (): ClassKeys => ({ rosterKey: makeKey(), ticketKey: makeKey() })

/** What the host stores of a link: the hash of its key, and the class's keys, wrapped for the link. */
export async function wrapKeys(keys: ClassKeys, id: string, secret: string) {
  const { authKey, wrapKey } = deriveLinkKeys(id, secret)
  return { keyHash: hashAuthKey(authKey), vault: await seal(wrapKey, keys, id) }
}

/** The names of a class. They are read and written in the teacher's browser only. */
export interface Roster {
  title?: string
  names: Record<string, string>
}

/** Encrypts a value with AES-256-GCM: "iv.ciphertext" in base64url. `about` is authenticated too: the class's id. */
export async function seal(key: Uint8Array, value: unknown, about: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const sealed = await crypto.subtle.encrypt(gcm(iv, about), await importKey(key), plain)
  return `${toBase64url(iv)}.${toBase64url(new Uint8Array(sealed))}`
}

/** Decrypts what `seal` has made. Rejects if the key is another one, or the text was changed. */
export async function unseal<Value>(key: Uint8Array, text: string, about: string): Promise<Value> {
  const [iv = '', sealed = ''] = text.split('.')
  const plain = await crypto.subtle.decrypt(gcm(fromBase64url(iv), about), await importKey(key), fromBase64url(sealed))
  return JSON.parse(new TextDecoder().decode(plain))
}

const gcm = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(about),
})

const importKey = (key: Uint8Array) =>
  crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
