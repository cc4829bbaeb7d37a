import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinCodeLength, ticketAlphabet, ticketLength } from '../../../core/classes/ticket.ts'

const [, requests, seconds] =
  /name = "FLOOD_LIMIT"\n.*\nsimple = \{ limit = (\d+), period = (\d+) \}/.exec(
    readFileSync('wrangler.toml', 'utf8'),
  ) ?? []
const perHour = (Number(requests) * 3600) / Number(seconds)

/** Hours until one address has guessed one of several codes, on average. */
const hoursToGuess = (length: number, codes: number) => ticketAlphabet.length ** length / codes / perHour

test('one of 40,000 tickets is guessed after 290 years on average', () => {
  expect(Math.round(hoursToGuess(ticketLength, 40_000) / 24 / 365)).toBe(290)
})

test('one of 100 join codes that are always open is guessed after five days on average', () => {
  expect(Math.round(hoursToGuess(joinCodeLength, 100) / 24)).toBe(5)
})
