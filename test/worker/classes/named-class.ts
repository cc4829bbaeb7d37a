import { vi } from 'vitest'
import { fromBase64url, toBase64url } from '../../../core/base64url.ts'
import type { Class } from '../../../core/classes/class.ts'
import { deriveLinkKeys, hashAuthKey } from '../../../core/classes/keys.ts'
import type { Joined } from '../../../core/classes/seat-view.ts'
import { seal, unseal } from '../../../site/classes/vault.ts'
import { aroundDatabase } from '../around-database.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { type Device, Lesson } from './school.ts'

const random = (bytes: number) => toBase64url(crypto.getRandomValues(new Uint8Array(bytes)))
const firstNames = ['Zerlina', 'Ünal', 'Świętosława', '小明', 'Мстислав']
const lastNames = [
  'Hohenstein-Berg',
  'Çelikoğlu',
  "O'Shaughnessy",
  '欧阳',
  'Пржевальский',
  'Łukaszewska',
  'בן־ארי',
  'العمري',
]
/** Forty names. */
const names = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`))

/** A request with its answer, as texts. */
interface Exchange {
  /** The address, and the headers of both but the key. */
  heads: string[]
  key: string
  body: string
}

/** A class of forty whose names are encrypted as the teacher's page does it. It records what it exchanges with the host. */
export class NamedClass {
  readonly lesson = new Lesson()
  readonly readerSecret = random(16)
  readonly keys = { rosterKey: random(32), ticketKey: this.lesson.ticketKey }
  readonly reader = deriveLinkKeys(this.lesson.id, this.readerSecret)
  readonly roster = {
    title: 'Klasse der Lindenallee',
    names: Object.fromEntries(names.map((name, i) => [i + 1, name])),
  }
  readonly exchanges: Exchange[] = []
  readonly tickets: string[] = []
  readonly tokens: string[] = []
  readonly claim = random(16)

  constructor() {
    const { app } = this.lesson
    const send = app.fetch
    vi.spyOn(app, 'fetch').mockImplementation(async (request, ...rest) => {
      const body = await request.clone().text()
      const response = await send(request, ...rest)
      const { authorization: key = '', ...headers } = Object.fromEntries(request.headers)
      const heads = [request.url, JSON.stringify(headers), JSON.stringify([...response.headers])]
      this.exchanges.push({ heads, key, body })
      return response
    })
  }

  /** What the teacher's page does before the first pupil joins, and a colleague who opens the reading link. */
  async make(): Promise<void> {
    const { lesson, keys, reader } = this
    const { id, path } = lesson
    const vault = await seal(deriveLinkKeys(id, lesson.secret).wrapKey, keys, id)
    await lesson.read('POST', '/api/classes', { class: id, keyHash: hashAuthKey(lesson.key), vault })
    const seats = names.map((_, index) => index + 1)
    await lesson.putTickets(seats)
    this.tickets.push(...seats.map((seat) => lesson.ticket(seat)))
    const roster = await seal(fromBase64url(keys.rosterKey), this.roster, id)
    const tag = (await lesson.read<Class>('GET', path)).rosterTag
    await lesson.read('PATCH', path, { roster }, undefined, { headers: { 'If-Match': tag } })
    const readerVault = await seal(reader.wrapKey, keys, id)
    await lesson.read('PATCH', path, { readerHash: hashAuthKey(reader.authKey), readerVault })
  }

  /** The names as the holder of the reading link reads them. */
  async readNames(): Promise<object> {
    const { id, path } = this.lesson
    const { vault, roster = '' } = await this.lesson.read<Class>('GET', path, undefined, this.reader.authKey)
    const { rosterKey } = await unseal<{ rosterKey: string }>(this.reader.wrapKey, vault, id)
    return (await unseal<{ names: object }>(fromBase64url(rosterKey), roster, id)).names
  }

  /** What pupils and teacher do in a lesson, with what goes wrong in it. Returns the quiz. */
  async play(): Promise<string> {
    const { lesson } = this
    const { path } = lesson
    const { id: quiz } = await publish(everyType, newQuizId('named'))
    const given = await lesson.give({ quiz, attempts: 2 })
    const devices: Device[] = []
    for (let seat = 1; seat <= names.length; seat++) devices.push(await this.join(seat))
    for (const device of devices) {
      await lesson.putWell(device, given, { responses: { roofs: 'roofs' } })
      const done = { base: 1, revision: 2, responses: rightResponses, submitted: true }
      if (device.seat % 2) await lesson.putWell(device, given, done)
      if (device.seat === 7) await lesson.put(device, given, { ...done, responses: {} })
    }
    const [, , first] = devices as [Device, Device, Device]
    await lesson.seat(first)
    await lesson.read('GET', lesson.attempt(given, 1), undefined, first.token)
    await lesson.read('GET', `${path}/assignments/1/quiz`, undefined, first.token)
    await this.joinByCode()
    await lesson.change(given, {
      exceptions: { 4: { excused: true }, 6: { attempts: 3 } },
      amendments: { roofs: 'full' },
    })
    await lesson.read('PATCH', `${path}/seats/8`, { factor: 1.5 })
    await lesson.read('PATCH', `${path}/seats/9`, { release: { epoch: 1, ticket: lesson.ticket(9, 1) } })
    this.tickets.push(lesson.ticket(9, 1))
    await this.join(9, 1)
    await lesson.read('DELETE', `${path}/assignments/1/work/10`)
    await lesson.report(1)
    await lesson.send('GET', `${path}/assignments/1/report`, undefined, this.reader.authKey)
    await this.fail(first, quiz)
    await lesson.read('DELETE', `${path}/seats/11`)
    return quiz
  }

  private async join(seat: number, epoch = 0): Promise<Device> {
    const device = await this.lesson.join(seat, epoch)
    this.tokens.push(device.token.split('.')[3] as string)
    return device
  }

  private async joinByCode() {
    const { code } = await this.lesson.read<{ code: string }>('POST', `${this.lesson.path}/code`)
    const { ticket = '', token } = await this.lesson.read<Joined>('POST', '/api/join', { code, claim: this.claim }, '')
    this.tickets.push(ticket)
    this.tokens.push(token.split('.')[3] as string)
  }

  /** Requests that are refused, and two that the database fails: their log lines name a cause. */
  private async fail({ token }: Device, quiz: string) {
    const { lesson } = this
    const attempt = `${lesson.path}/assignments/1/attempts/1`
    const put = { quiz, mode: 'test', base: 0, revision: 1, responses: rightResponses, submitted: true }
    await lesson.send('GET', '/api/seat', undefined, `${token}x`)
    await lesson.send('GET', lesson.path, undefined, `${lesson.key}x`)
    await lesson.send('PUT', attempt, put, token)
    await lesson.send('POST', '/api/join', `{"ticket": "${lesson.ticket(12)}"`, '')
    const away = aroundDatabase(lesson.meter.database, async () => {
      throw new Error('D1_ERROR: Network connection lost.')
    })
    const body = { tickets: [{ seat: 12, epoch: 1, ticket: lesson.ticket(12, 1) }] }
    this.tickets.push(lesson.ticket(12, 1))
    await lesson.send('POST', '/api/join', { ticket: lesson.ticket(12) }, '', { database: away })
    await lesson.send('PUT', `${lesson.path}/tickets`, body, lesson.key, { database: away })
  }
}
