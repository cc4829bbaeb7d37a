const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A random id of an item or choice: it tells nothing about the key, and is never shown. */
export function randomId(): string {
  const random = crypto.getRandomValues(new Uint8Array(8))
  return `q${Array.from(random, (byte) => letters[byte % letters.length]).join('')}`
}
