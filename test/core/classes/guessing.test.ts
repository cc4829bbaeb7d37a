import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { joinCodeLength, ticketAlphabet, ticketLength } from '../../../core/classes/ticket.ts'

const [, requests, seconds] =
  /name = "FLOOD_LIMIT"\n.*\nsimple = \{ limit = (\d+), period = (\d+) \}/.exec(
    readFileSync('wrangler.toml', 'utf8'),
  ) ?? []
const perMinute = (Number(requests) * 60) / Number(seconds)
const security = readFileSync('SECURITY.md', 'utf8')

/** The line of SECURITY.md about somebody who guesses something. */
const lineAbout = (what: string) => security.split('\n').find((line) => line.includes(`someone who guesses ${what}`))

/** Days until one address has guessed one of several codes, on average. */
const daysToGuess = (length: number, codes: number) => ticketAlphabet.length ** length / codes / perMinute / 60 / 24

/** How many forms a code of a length has, as SECURITY.md writes it. */
const formsOf = (length: number) =>
  `${ticketAlphabet.length}${[...String(length)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')} forms`

test('one of 40,000 tickets is guessed after 290 years on average, as SECURITY.md says', () => {
  const years = Math.round(daysToGuess(ticketLength, 40_000) / 365)
  expect(years).toBe(290)
  for (const words of ['with 40,000 tickets', `about ${years} years`, formsOf(ticketLength)])
    expect(lineAbout('tickets')).toContain(words)
})

test('one of 100 join codes that are always open is guessed after five days on average, as SECURITY.md says', () => {
  const days = Math.round(daysToGuess(joinCodeLength, 100))
  expect(days).toBe(5)
  for (const words of ['with 100 codes', `about ${days} days`, formsOf(joinCodeLength)])
    expect(lineAbout('join codes')).toContain(words)
})

test('SECURITY.md names the limit of requests that guessing meets', () => {
  for (const what of ['tickets', 'join codes'])
    expect(lineAbout(what)).toContain(`try ${perMinute.toLocaleString('en')} a minute from one address`)
})
