import { expect, test, vi } from 'vitest'
import { fromBase64url, toBase64url } from '../../../core/base64url.ts'
import { showTicket } from '../../../core/classes/ticket.ts'
import { readEveryTable } from '../every-table.ts'
import { everyType } from '../quizzes.ts'
import { NamedClass } from './named-class.ts'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const

test('after a class of forty is played, no name, ticket, token or key is in any table, log line, address or header', async () => {
  const log = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}))
  const played = new NamedClass()
  await played.make()
  const quiz = await played.play()
  expect(await played.readNames()).toEqual(played.roster.names)

  const { lesson, exchanges } = played
  const stored = await dump()
  const logged = log.flatMap(({ mock }) => mock.calls.map((words) => words.map(String).join(' ')))
  const heads = exchanges.flatMap((exchange) => exchange.heads)
  const bodies = exchanges.map(({ body }) => body)
  const authorizations = exchanges.map(({ key }) => key)

  const onPaper = [...Object.values(played.roster.names), played.roster.title, lesson.secret, played.readerSecret]
  const wrapped = [played.keys.rosterKey, played.keys.ticketKey]
  const tickets = played.tickets.flatMap((ticket) => [ticket, showTicket(ticket)])
  const keys = [lesson.key, played.reader.authKey, ...played.tokens]
  expect([onPaper.length, played.tickets.length, played.tokens.length]).toEqual([43, 43, 42])

  // The host gets the keys as Authorization only, and tickets and the claim in bodies only.
  for (const place of [stored, logged, heads])
    expectNone([...onPaper, ...wrapped, ...tickets, ...keys, played.claim], place)
  expectNone([...onPaper, ...wrapped, ...keys], bodies)
  expectNone([...onPaper, ...wrapped, ...tickets, played.claim], authorizations)
  // Log lines name the route only.
  expectNone([lesson.id, quiz, 'gardens', '1,200'], logged)
  expect(logged.join()).toContain('/api/classes/:class')
  expect(logged.join()).toContain('Network connection lost')
  expect(JSON.stringify(stored)).toContain(lesson.id)

  await lesson.read('DELETE', lesson.path)
  expectNone([lesson.id], await dump())
})

test('the search finds a secret that is stored as it is, percent-encoded, or in base64url', () => {
  const name = everyType.title
  const encoded = toBase64url(new TextEncoder().encode(JSON.stringify({ names: [name] })))
  for (const text of [`a ${name} b`, `/q?name=${encodeURIComponent(name)}`, `x.${encoded}`])
    expect(() => expectNone([name], [text])).toThrow(name)
})

/** Fails with the first secret that is in one of the texts, as it is or encoded. */
function expectNone(secrets: readonly string[], texts: readonly string[]) {
  const readings = texts.flatMap(readingsOf)
  expect(readings.length).toBeGreaterThan(0)
  for (const secret of secrets)
    expect(readings.find((text) => text.includes(secret))?.slice(0, 300), secret).toBeUndefined()
}

/** A text, and what parts of it decode to. */
function readingsOf(text: string): string[] {
  const decode = (run: string) => new TextDecoder().decode(fromBase64url(run))
  const runs = text.match(/[A-Za-z0-9_-]{12,}/g) ?? []
  return [
    text,
    text.replace(/(%[0-9A-F]{2})+/gi, (run) => safely(() => decodeURIComponent(run)) ?? run),
    ...runs.map(decode),
  ]
}

function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** Every value of every table, those of the statistics too. */
async function dump(): Promise<string[]> {
  const tables = await readEveryTable()
  expect(Object.keys(tables)).toEqual(expect.arrayContaining(['classes', 'seats', 'work', 'tickets', 'codes']))
  return Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.values(row).map(toText)))
}

/** A value as text. The sums of statistics are bytes. */
const toText = (value: unknown) =>
  Array.isArray(value) ? new TextDecoder().decode(Uint8Array.from(value)) : String(value)
