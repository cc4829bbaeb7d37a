import { createHash, createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deriveLinkKeys, hashAuthKey, makeTicket } from '../../../core/classes/keys.ts'
import { charactersFrom, readTicket, showTicket, ticketAlphabet } from '../../../core/classes/ticket.ts'

const id = 'Ab3-_xYz0123'
const secret = 'AAECAwQFBgcICQoLDA0ODw'

it('the keys of a link are HKDF-SHA-256 of its secret, salted with the id of the class', () => {
  const { authKey, wrapKey } = deriveLinkKeys(id, secret)
  const expected = (info: string) => Buffer.from(hkdfSync('sha256', secret, id, info, 32))
  expect(authKey).toBe(expected('lede class auth').toString('base64url'))
  expect(Buffer.from(wrapKey)).toEqual(expected('lede class wrap'))
  expect(hashAuthKey(authKey)).toBe(createHash('sha256').update(authKey).digest('base64url'))
})

it('the keys of a link stay the same, since links are on paper', () => {
  const { authKey, wrapKey } = deriveLinkKeys(id, secret)
  expect(authKey).toBe('rBpMC-6UStnz63P69LQvBVhNY8MrCScyQ8fpo0MZ9_M')
  expect(Buffer.from(wrapKey).toString('base64url')).toBe('ahmNLk0Xbvk8ewq6fUlNHrQ2wu83Q4BYBiib2eduHKY')
  expect(showTicket(makeTicket('a ticket key', 17, 2))).toBe('B9JV-WGJ4-F79M')
})

it('a change of one character of a secret or a class changes both keys', () => {
  const all = [
    [id, secret],
    [id, `${secret.slice(0, -1)}x`],
    [`${id.slice(0, -1)}4`, secret],
  ] as const
  const keys = all.flatMap(([one, other]) => {
    const { authKey, wrapKey } = deriveLinkKeys(one, other)
    return [authKey, Buffer.from(wrapKey).toString('base64url')]
  })
  expect(new Set(keys).size).toBe(6)
})

it('a ticket is HMAC-SHA-256 of seat and epoch in base 24, its first 128 bits, the lowest digit first', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 400 }), fc.nat(1_000_000), (key, seat, epoch) => {
      const hash = createHmac('sha256', key).update(`${seat}.${epoch}`).digest('hex')
      const number = BigInt(`0x${hash.slice(0, 32)}`)
      const digits = Array.from({ length: 12 }, (_, place) => Number((number / 24n ** BigInt(place)) % 24n))
      const ticket = makeTicket(key, seat, epoch)
      expect(ticket).toBe(digits.map((digit) => ticketAlphabet[digit]).join(''))
      expect(readTicket(showTicket(ticket).toLowerCase())).toBe(ticket)
    }),
  )
})

it('no two of 400 seats in three epochs have one ticket', () => {
  const tickets = [0, 1, 2].flatMap((epoch) =>
    Array.from({ length: 400 }, (_, index) => makeTicket('key', index + 1, epoch)),
  )
  expect(new Set(tickets).size).toBe(1200)
})

it('each character of a code is equally frequent', () => {
  const counts = new Map<string, number>()
  const rounds = 20_000
  for (let round = 0; round < rounds; round++) {
    const hash = createHash('sha256').update(String(round)).digest()
    for (const character of charactersFrom(hash, 7)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  expect([...counts.keys()].sort().join('')).toBe([...ticketAlphabet].sort().join(''))
  // Chi-squared with 23 degrees of freedom: below 50 in 999 of 1,000 cases. The hashes are always the same.
  const expected = (rounds * 7) / 24
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chiSquared).toBeLessThan(50)
})
