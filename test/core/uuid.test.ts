import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { uuidFromHash } from '../../core/uuid.ts'

/** RFC 9562, appendix A.4: the UUID of "www.example.com" in the name space of DNS. */
it('a SHA-1 hash gives the UUID of the RFC’s example', () => {
  const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1').update(dns).update('www.example.com').digest()
  expect(uuidFromHash(hash, 5)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('version and variant are set in the bytes, and the hash is not modified', () => {
  const hash = new Uint8Array(32).fill(255)
  expect(uuidFromHash(hash, 8)).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff')
  expect(hash.every((byte) => byte === 255)).toBe(true)
})
