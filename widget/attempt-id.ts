/** A random UUID (version 4), also where `crypto.randomUUID` is missing: on pages of http hosts, as some schools have. */
export const makeAttemptId = () => writeUuid(crypto.getRandomValues(new Uint8Array(16)), 4)

/** 16 bytes as a UUID of a version, which is marked in them (RFC 9562, 4). */
export function writeUuid(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
