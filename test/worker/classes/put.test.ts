import { describe, expect, test } from 'vitest'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import { expectProblem } from '../expect-problem.ts'
import { rightResponses } from '../quizzes.ts'
import { minute, stopClock } from './clock.ts'
import { openGivenLesson } from './school.ts'

const roofs = { roofs: 'roofs' }
const parks = { roofs: 'parks' }
const done = { base: 1, revision: 2, responses: rightResponses, submitted: true }
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()

describe('the put of a seat', () => {
  test('reads four rows in one statement and writes one; five once begun, and one more each for statistics; a replay writes none', async () => {
    const { lesson, given } = await openGivenLesson(2)
    const device = await lesson.join(1)
    await lesson.putWell(await lesson.join(2), given, { responses: roofs })
    const begin = { responses: roofs }
    expect(await lesson.cost(() => lesson.putWell(device, given, begin))).toEqual({
      statements: 1,
      read: 4,
      written: 1,
    })
    expect(await lesson.cost(() => lesson.putWell(device, given, begin))).toEqual({
      statements: 2,
      read: 8,
      written: 0,
    })
    expect(await lesson.cost(() => lesson.putWell(device, given, done))).toEqual({ statements: 1, read: 6, written: 2 })
    expect(await lesson.cost(() => lesson.putWell(device, given, done))).toMatchObject({ statements: 2, written: 0 })
  })

  test('is answered with the recorded attempt if it is repeated, and after handing in', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const device = await lesson.join(1)
    const first = await lesson.putWell(device, given, { responses: roofs })
    expect({ ...(await lesson.putWell(device, given, { responses: roofs })), now: '' }).toEqual({ ...first, now: '' })
    const handed = await lesson.putWell(device, given, done)
    expect({ ...(await lesson.putWell(device, given, done)), now: '' }).toEqual({ ...handed, now: '' })
    const other = await lesson.put(device, given, { ...done, base: 2, revision: 3, responses: parks })
    const { recorded } = await expectProblem(other, 'attempt-submitted')
    expect(recorded).toMatchObject({ revision: 2, score: 10 })
  })

  test('built on another revision than the recorded one is a 409 with what is recorded', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const [phone, tablet] = [await lesson.join(1), await lesson.join(1)]
    await lesson.putWell(phone, given, { responses: roofs })
    const refused = await lesson.put(tablet, given, { responses: { claim: 'true' } })
    const { recorded } = await expectProblem(refused, 'attempt-changed')
    expect(recorded).toMatchObject({ revision: 1, responses: roofs, status: 'in-progress' })
    const merged = { ...recorded?.responses, claim: 'true' }
    const sent = await lesson.putWell(tablet, given, { base: 1, revision: 2, responses: merged })
    expect(sent.responses).toEqual({ roofs: 'roofs', claim: 'true' })
  })

  test('is refused before the opening and after the closing, by the clock of the server', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { opensAt: inMinutes(10), closesAt: inMinutes(60) })
    const device = await lesson.join(1)
    await expectProblem(await lesson.put(device, given, { responses: roofs }), 'assignment-not-open')
    move(11 * minute)
    await lesson.putWell(device, given, { responses: roofs })
    move(50 * minute)
    await expectProblem(await lesson.put(device, given, done), 'assignment-closed')
  })

  test('of another quiz, version or mode, of an unknown assignment or attempt is refused', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const device = await lesson.join(1)
    await expectProblem(await lesson.put(device, given, { mode: 'practice' }), 'attempt-mismatch')
    await expectProblem(await lesson.put(device, { ...given, assignment: 2 }, {}), 'unknown-assignment')
    await expectProblem(await lesson.put(device, given, {}, 2), 'no-attempts-left')
    await expectProblem(await lesson.put(device, given, { base: 3, revision: 4 }), 'attempt-changed')
  })

  test('of a released seat is refused, and its new ticket continues the attempt', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const lost = await lesson.join(1)
    await lesson.putWell(lost, given, { responses: roofs })
    const release = { epoch: 1, ticket: lesson.ticket(1, 1) }
    await lesson.read('PATCH', `${lesson.path}/seats/1`, { release })
    await lesson.read('PATCH', `${lesson.path}/seats/1`, { release })
    await expectProblem(await lesson.put(lost, given, done), 'seat-revoked')
    await expectProblem(await lesson.send('POST', '/api/join', { ticket: lesson.ticket(1) }), 'unknown-ticket')
    const found = await lesson.join(1, 1)
    expect(await lesson.putWell(found, given, done)).toMatchObject({ status: 'submitted', score: 10 })
  })
})

describe('late work', () => {
  test('is stored with its time, and counts by the word of the teacher; a replay is not stored again', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10 })
    const device = await lesson.join(1)
    await lesson.putWell(device, given, { responses: parks })
    move(11 * minute)
    const late = await expectProblem(await lesson.put(device, given, done), 'time-over')
    expect(late.recorded).toMatchObject({ status: 'ended', late: { receivedAt: new Date().toISOString() } })
    const again = await lesson.cost(() => lesson.put(device, given, done))
    expect(again).toMatchObject({ written: 0 })
    const [asked] = (await lesson.report(1)).seats
    expect(asked).toMatchObject({
      state: 'ended',
      asksLate: true,
      counts: 1,
      attempts: [{ score: 0, late: { score: 10 } }],
    })
    await lesson.change(given, { exceptions: { 1: { countLate: true } } })
    const [counted] = (await lesson.report(1)).seats
    expect(counted).toMatchObject({ asksLate: false, attempts: [{ score: 10 }] })
    await lesson.change(given, { exceptions: { 1: { countLate: null } } })
    expect((await lesson.report(1)).seats[0]).toMatchObject({ asksLate: true, attempts: [{ score: 0 }] })
  })

  test('of two devices is merged item by item; what arrives after the word of the teacher asks again', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10 })
    const [phone, tablet, laptop] = [await lesson.join(1), await lesson.join(1), await lesson.join(1)]
    await lesson.putWell(phone, given, { responses: parks })
    await lesson.putWell(tablet, given, { base: 1, revision: 2, responses: { ...parks, what: 'wasps' } })
    move(11 * minute)
    const late = { base: 2, revision: 3, submitted: true }
    await lesson.put(phone, given, { ...late, responses: { ...roofs, what: 'wasps' } })
    move(minute)
    await lesson.put(tablet, given, { ...late, responses: { ...parks, what: 'hives' } })
    const both = { roofs: 'roofs', what: 'hives' }
    const read = async () => (await lesson.report(1)).seats[0]
    expect(await read()).toMatchObject({
      asksLate: true,
      attempts: [{ responses: { ...parks, what: 'wasps' }, late: { receivedAt: inMinutes(0), responses: both } }],
    })
    await lesson.change(given, { exceptions: { 1: { countLate: true } } })
    expect(await read()).toMatchObject({
      asksLate: false,
      exception: { countLate: true },
      attempts: [{ responses: both }],
    })
    expect((await read())?.exception).toEqual({ countLate: true })

    // A device that has not seen the second put adds what it has, and takes nothing away.
    move(minute)
    const stale = { base: 1, revision: 2, responses: { ...parks, claim: 'true' } }
    const refused = await expectProblem(await lesson.put(laptop, given, stale), 'time-over')
    expect(refused.recorded?.late).toEqual({ receivedAt: inMinutes(0) })
    expect(await read()).toMatchObject({
      asksLate: true,
      attempts: [{ responses: both, late: { responses: { ...both, claim: 'true' } } }],
    })
    await lesson.change(given, { exceptions: { 1: { countLate: true } } })
    expect(await read()).toMatchObject({ asksLate: false, attempts: [{ responses: { ...both, claim: 'true' } }] })
    const shown = await lesson.read<SeatAttempt>('GET', lesson.attempt(given, 1), undefined, phone.token)
    expect(shown.late).toEqual({ receivedAt: inMinutes(0), counted: true })
  })

  test('is kept of at most eight devices', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10 })
    const device = await lesson.join(1)
    await lesson.putWell(device, given, { responses: parks })
    move(11 * minute)
    const put = (hives: number) => lesson.put(device, given, { base: 1, revision: 2, responses: { hives } as never })
    for (const hives of [1, 2, 3, 4, 5, 6, 7, 8]) await put(hives)
    expect(await lesson.cost(() => put(9))).toMatchObject({ written: 0 })
    expect((await lesson.report(1)).seats[0]?.attempts[0]?.late?.responses).toMatchObject({ hives: 8 })
  })

  test('of a pupil who was offline all the time is kept, and no attempt counts before the teacher decides', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { closesAt: inMinutes(10) })
    const device = await lesson.join(1)
    move(11 * minute)
    await expectProblem(await lesson.put(device, given, { responses: {} }), 'assignment-closed')
    expect((await lesson.report(1)).seats[0]).toMatchObject({ state: 'not-begun', attempts: [] })
    const refused = await lesson.put(device, given, { responses: rightResponses, submitted: true })
    expect((await expectProblem(refused, 'assignment-closed')).recorded?.late).toBeDefined()
    const [seat] = (await lesson.report(1)).seats
    expect(seat).toMatchObject({ state: 'ended', asksLate: true, attempts: [{ revision: 0, late: { score: 10 } }] })
    expect(seat).not.toHaveProperty('counts')
    await lesson.change(given, { exceptions: { 1: { countLate: true } } })
    expect((await lesson.report(1)).seats[0]).toMatchObject({ counts: 1, attempts: [{ score: 10 }] })
  })

  test('of an earlier attempt is kept with that attempt', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10, attempts: 2 })
    const [phone, tablet] = [await lesson.join(1), await lesson.join(1)]
    await lesson.putWell(phone, given, { responses: parks })
    move(11 * minute)
    await lesson.putWell(tablet, given, { responses: { claim: 'true' } }, 2)
    await expectProblem(await lesson.put(phone, given, { base: 1, revision: 2, responses: roofs }), 'time-over')
    const [seat] = (await lesson.report(1)).seats
    expect(seat).toMatchObject({
      asksLate: true,
      attempts: [{ attempt: 1, late: { responses: roofs } }, { attempt: 2 }],
    })
    const replay = await lesson.cost(() => lesson.put(phone, given, { base: 1, revision: 2, responses: roofs }))
    expect(replay).toMatchObject({ written: 0 })
  })
})

describe('time', () => {
  test('that the teacher changes reaches open attempts at once', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10 })
    const device = await lesson.join(1)
    const begun = await lesson.putWell(device, given, { responses: parks })
    expect(begun.endsAt).toBe(inMinutes(10))
    move(9 * minute)
    await lesson.change(given, { minutes: 20 })
    move(9 * minute)
    const later = await lesson.putWell(device, given, { base: 1, revision: 2, responses: roofs })
    expect(later.endsAt).toBe(inMinutes(2))
    await lesson.read('PATCH', `${lesson.path}/seats/1`, { factor: 1.5 })
    move(9 * minute)
    expect(await lesson.putWell(device, given, { ...done, base: 2, revision: 3 })).toMatchObject({
      status: 'submitted',
    })
  })

  test('extra time lets a seat finish after the closing what it began before', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(2, { minutes: 30, closesAt: inMinutes(30) })
    await lesson.read('PATCH', `${lesson.path}/seats/2`, { factor: 1.5 })
    const [usual, extra] = [await lesson.join(1), await lesson.join(2)]
    for (const device of [usual, extra]) await lesson.putWell(device, given, { responses: parks })
    move(40 * minute)
    await expectProblem(await lesson.put(usual, given, done), 'assignment-closed')
    expect(await lesson.putWell(extra, given, done)).toMatchObject({ status: 'submitted' })
  })

  test('an exception of a seat wins over the closing time, also for beginning', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(2, { closesAt: inMinutes(10) })
    await lesson.change(given, { exceptions: { 2: { until: inMinutes(60) } } })
    const [usual, ill] = [await lesson.join(1), await lesson.join(2)]
    move(30 * minute)
    await expectProblem(await lesson.put(usual, given, { responses: roofs }), 'assignment-closed')
    expect(await lesson.putWell(ill, given, { responses: roofs })).toMatchObject({ endsAt: inMinutes(30) })
  })
})

describe('attempts', () => {
  test('are numbered by the host: the next begins when one has ended, and an old one changes nothing', async () => {
    const { lesson, given } = await openGivenLesson(1, { attempts: 2 })
    const device = await lesson.join(1)
    await lesson.putWell(device, given, { responses: parks })
    const early = await expectProblem(await lesson.put(device, given, { responses: roofs }, 2), 'attempt-changed')
    expect(early.recorded).toMatchObject({ attempt: 1 })
    await lesson.putWell(device, given, { base: 1, revision: 2, responses: parks, submitted: true })
    await lesson.putWell(device, given, { responses: roofs }, 2)
    const old = { base: 1, revision: 2, responses: parks, submitted: true }
    const replay = await lesson.cost(() => lesson.putWell(device, given, old))
    expect(replay).toMatchObject({ written: 0 })
    await expectProblem(await lesson.put(device, given, { ...old, responses: roofs }), 'attempt-submitted')
    await lesson.putWell(device, given, { ...done, responses: rightResponses }, 2)
    await expectProblem(await lesson.put(device, given, { responses: roofs }, 3), 'no-attempts-left')
    const [seat] = (await lesson.report(1)).seats
    expect(seat).toMatchObject({
      counts: 2,
      attempts: [
        { attempt: 1, score: 0 },
        { attempt: 2, score: 10 },
      ],
    })
    await lesson.change(given, { counts: 'first' })
    expect((await lesson.report(1)).seats[0]?.counts).toBe(1)
  })

  test('one that ended without being handed in is scored from its last responses', async () => {
    const move = stopClock()
    const { lesson, given } = await openGivenLesson(1, { minutes: 10 })
    const device = await lesson.join(1)
    await lesson.putWell(device, given, { responses: rightResponses })
    expect((await lesson.report(1)).seats[0]).toMatchObject({ state: 'at-work' })
    move(11 * minute)
    expect((await lesson.report(1)).seats[0]).toMatchObject({ state: 'ended', counts: 1, attempts: [{ score: 10 }] })
    const shown = await lesson.read<SeatAttempt>('GET', lesson.attempt(given, 1), undefined, device.token)
    expect(shown).toMatchObject({ status: 'ended', score: 10, maxScore: 10 })
  })

  test('a teacher lets a seat begin again: the next number is free, and the old work cannot come back', async () => {
    const { lesson, given } = await openGivenLesson(1)
    const device = await lesson.join(1)
    const old = { responses: parks, submitted: true }
    await lesson.putWell(device, given, old)
    await lesson.read('DELETE', `${lesson.path}/assignments/1/work/1`)
    expect((await lesson.report(1)).seats[0]).toMatchObject({ state: 'not-begun', attempts: [] })
    const replay = await expectProblem(await lesson.put(device, given, old), 'attempt-changed')
    expect(replay).not.toHaveProperty('recorded')
    expect((await lesson.seat(device)).assignments[0]).toMatchObject({ next: 2, revealed: false })
    await lesson.putWell(device, given, { responses: rightResponses, submitted: true }, 2)
    expect((await lesson.report(1)).seats[0]).toMatchObject({ counts: 2, attempts: [{ attempt: 2, score: 10 }] })
    await expectProblem(await lesson.put(device, given, {}, 3), 'no-attempts-left')
  })
})
