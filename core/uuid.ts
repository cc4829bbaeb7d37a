/** The first 16 bytes of a hash as a UUID of a version (RFC 9562): 5 for SHA-1 of a name, 8 for any other hash. */
export function uuidFromHash(hash: Uint8Array, version: 5 | 8): string {
  const bytes = Uint8Array.from(hash.subarray(0, 16))
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
