import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../../core/base64url.ts'
import { seal, unseal } from '../../../site/classes/vault.ts'

const key = new Uint8Array(32).fill(7)
const roster = { title: '9b', names: { 1: 'Ada Ünal', 2: '王小明' } }

describe('what is sealed', () => {
  it('can be opened with the same key, and has only characters that the host takes', async () => {
    const sealed = await seal(key, roster, 'class-a')
    expect(sealed).toMatch(/^[A-Za-z0-9_.-]+$/)
    expect(sealed).not.toContain('Ada')
    expect(await unseal(key, sealed, 'class-a')).toEqual(roster)
  })

  it('is another text each time', async () => {
    expect(await seal(key, roster, 'class-a')).not.toBe(await seal(key, roster, 'class-a'))
  })

  it('cannot be opened with another key, in another class, or after a change', async () => {
    const sealed = await seal(key, roster, 'class-a')
    const changed = sealed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))
    await expect(unseal(new Uint8Array(32), sealed, 'class-a')).rejects.toThrow()
    await expect(unseal(key, sealed, 'class-b')).rejects.toThrow()
    await expect(unseal(key, changed, 'class-a')).rejects.toThrow()
    await expect(unseal(key, '', 'class-a')).rejects.toThrow()
  })

  it('fits into what the host takes, for 400 names', async () => {
    const names = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [index + 1, 'Maximiliane Hohenstein-Berg']),
    )
    expect((await seal(key, { names }, 'class-a')).length).toBeLessThan(32 * 1024)
  })
})

it('base64url is decoded as it was encoded, for every length', () => {
  for (let length = 0; length < 40; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 89 + length) % 256)
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
  }
})
