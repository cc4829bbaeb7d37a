import { setTimeout as wait } from 'node:timers/promises'
import type { Report } from '../../../core/classes/report.ts'
import { type Classroom, makeClass } from '../../browser/classroom.ts'
import type { Lede } from '../../browser/server.ts'
import { atMost, type Measurement, median } from '../budget.ts'
import { choiceQuiz } from '../quizzes.ts'
import { joinSeat } from './join-seat.ts'

const seats = 40
const minute = 60_000
/** How often the teacher's page polls while a class works. */
const pollEvery = 3_000
const seed = 20251213

interface Pupil {
  seat: number
  token: string
  responses: Record<string, string>
  /** Milliseconds after the start of the minute. */
  handsInAt: number
}

/** Forty pupils hand in at random times of one minute, while the teacher's page polls the report as it does. */
export async function measureClassMinute(lede: Lede): Promise<Measurement[]> {
  const version = await lede.publish('minute', choiceQuiz(10, 'test'))
  const classroom = await makeClass(lede.url, seats)
  const assignment = await classroom.assign({ quiz: 'minute' })
  const random = randomFrom(seed)
  const pupils: Pupil[] = []
  for (const [index, ticket] of classroom.tickets.entries()) {
    const token = await joinSeat(lede.url, ticket)
    const responses = Object.fromEntries(Array.from({ length: 10 }, (_, item) => [`item-${item + 1}`, pick(random)]))
    pupils.push({ seat: index + 1, token, responses, handsInAt: random() * minute })
  }
  const path = `${lede.url}/api/classes/${classroom.id}/assignments/${assignment}/attempts/1`
  const send = async ({ token, responses }: Pupil, base: number, submitted: boolean) => {
    const body = { quiz: 'minute', version, mode: 'test', base, revision: base + 1, responses, submitted }
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
    const response = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(body) })
    await response.arrayBuffer()
    return response.ok
  }
  for (const pupil of pupils) await send({ ...pupil, responses: { 'item-1': 'north' } }, 0, false)

  const polling = pollUntilAllHandedIn(classroom, assignment)
  const times: number[] = []
  let errors = 0
  let lastAt = 0
  await Promise.all(
    pupils.map(async (pupil) => {
      await wait(pupil.handsInAt)
      const sentAt = performance.now()
      if (!(await send(pupil, 1, true))) errors++
      lastAt = performance.now()
      times.push(lastAt - sentAt)
    }),
  )
  const { report, seenAt, failures, polls, pollTimes } = await polling
  return [
    atMost(
      `${seats} pupils hand in within one minute: requests that fail, of the ${polls} polls too`,
      errors + failures,
      0,
      'errors',
    ),
    atMost('the same: answers that the report does not show', countLost(report, pupils), 0, 'answers'),
    atMost('the same: from the last hand-in until the polled report shows it', (seenAt - lastAt) / 1000, 4, 's'),
    show('the same: a hand-in takes, median and longest', times),
    show('the same: a poll of the report takes, median and longest', pollTimes),
  ]
}

const show = (what: string, times: readonly number[]): Measurement => ({
  what,
  budget: '',
  measured: `${median(times).toFixed(0)} and ${Math.max(...times).toFixed(0)} ms`,
})

async function pollUntilAllHandedIn({ report: fetchReport }: Classroom, assignment: number) {
  const pollTimes: number[] = []
  let failures = 0
  for (;;) {
    const sentAt = performance.now()
    const report = await fetchReport(assignment).catch(() => undefined)
    const seenAt = performance.now()
    pollTimes.push(seenAt - sentAt)
    if (!report) failures++
    else if (report.seats.every(({ state }) => state === 'handed-in'))
      return { report, seenAt, failures, polls: pollTimes.length, pollTimes }
    if (failures > 20) throw new Error('the report was never read')
    await wait(pollEvery)
  }
}

/** Answers that a pupil gave and the report does not have. */
function countLost({ seats }: Report, pupils: readonly Pupil[]): number {
  const lost = pupils.flatMap(({ seat, responses }) => {
    const [attempt] = seats.find((each) => each.seat === seat)?.attempts ?? []
    return Object.entries(responses).filter(([item, response]) => attempt?.responses[item] !== response)
  })
  return lost.length
}

const pick = (random: () => number) => ['north', 'south', 'east', 'west'][Math.floor(random() * 4)] as string

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
