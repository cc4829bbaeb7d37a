const chunkLength = 2 ** 13

export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += chunkLength)
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkLength))
  return btoa(binary)
}

/** Decodes Base64, with or without padding; characters that are too many for whole bytes are ignored. */
export function decodeBase64(text: string): Uint8Array {
  const digits = text.replace(/[\s=]+/g, '')
  return Uint8Array.from(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits), (char) => char.charCodeAt(0))
}
