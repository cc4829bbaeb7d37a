import { expect, test } from 'vitest'
import type { Assignment } from '../../../core/classes/assignment.ts'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import { expectProblem } from '../expect-problem.ts'
import { rightResponses } from '../quizzes.ts'
import { minute, stopClock } from './clock.ts'
import { type Device, type Lesson, openGivenLesson } from './school.ts'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * minute).toISOString()
const handIn = { responses: { roofs: 'parks' }, submitted: true }
const show = (lesson: Lesson, device: Device, given: Assignment, attempt = 1) =>
  lesson.read<SeatAttempt>('GET', lesson.attempt(given, attempt), undefined, device.token)
const results = ['score', 'maxScore', 'items']
const shownResults = (attempt: object) => results.filter((name) => name in attempt)

test('results that are never revealed are in no answer: handed in, and nothing else', async () => {
  const { lesson, given } = await openGivenLesson(1, { reveal: 'never' })
  const device = await lesson.join(1)
  for (const attempt of [await lesson.putWell(device, given, handIn), await show(lesson, device, given)]) {
    expect(attempt).toMatchObject({ status: 'submitted' })
    expect(shownResults(attempt)).toEqual([])
  }
  const refused = await lesson.put(device, given, { base: 1, revision: 2, responses: {}, submitted: true })
  expect(shownResults((await expectProblem(refused, 'attempt-submitted')).recorded ?? {})).toEqual([])
  expect((await lesson.seat(device)).assignments[0]).toMatchObject({ status: 'submitted', revealed: false })
})

test('results wait for the closing, until no seat may write: extra time and exceptions included', async () => {
  const move = stopClock()
  const { lesson, given } = await openGivenLesson(3, { reveal: 'closed', closesAt: inMinutes(30), minutes: 20 })
  await lesson.read('PATCH', `${lesson.path}/seats/2`, { factor: 1.5 })
  await lesson.change(given, { exceptions: { 3: { until: inMinutes(70) } } })
  const device = await lesson.join(1)
  expect(shownResults(await lesson.putWell(device, given, handIn))).toEqual([])
  for (const [minutes, shown] of [
    [31, []],
    [30, []],
    [8, []],
    [2, results],
  ] as const) {
    move(minutes * minute)
    expect(shownResults(await show(lesson, device, given)), String(minutes)).toEqual(shown)
  }
})

test('with several attempts no key comes before the last has ended', async () => {
  const move = stopClock()
  const { lesson, given } = await openGivenLesson(2, { attempts: 2, closesAt: inMinutes(60) })
  const [one, two] = [await lesson.join(1), await lesson.join(2)]
  for (const device of [one, two]) expect(shownResults(await lesson.putWell(device, given, handIn))).toEqual([])
  expect(shownResults(await lesson.putWell(one, given, handIn, 2))).toEqual(results)
  expect(shownResults(await show(lesson, one, given, 1))).toEqual(results)
  expect(shownResults(await show(lesson, two, given))).toEqual([])
  move(61 * minute)
  expect(shownResults(await show(lesson, two, given))).toEqual(results)
})

test('a practice assignment shows results at once, and cannot hide them', async () => {
  const { lesson, given } = await openGivenLesson(1, { mode: 'practice' })
  for (const reveal of ['never', 'closed'] as const) {
    const refused = await lesson.send('PATCH', `${lesson.path}/assignments/1`, { reveal, closesAt: inMinutes(5) })
    await expectProblem(refused, 'invalid-request')
  }
  expect(shownResults(await lesson.putWell(await lesson.join(1), given, handIn))).toEqual(results)
})

test('corrected marks change the report and the revealed result, and are undone by null', async () => {
  const { lesson, given } = await openGivenLesson(1)
  const device = await lesson.join(1)
  const responses = { ...rightResponses, roofs: 'parks', hives: '7', what: 'wasps' }
  await lesson.putWell(device, given, { responses, submitted: true })
  const scores = async () => {
    const [seat] = (await lesson.report(1)).seats
    const { score, maxScore } = await show(lesson, device, given)
    expect(seat?.attempts[0]).toMatchObject({ score, maxScore, responses })
    return [score, maxScore]
  }
  expect(await scores()).toEqual([6, 10])
  await lesson.change(given, { amendments: { roofs: 'drop' } })
  expect(await scores()).toEqual([6, 9])
  await lesson.change(given, { amendments: { hives: 'full' } })
  expect(await scores()).toEqual([8, 9])
  await lesson.change(given, { amendments: { what: { accept: ['Wasps', 'bees'] } } })
  expect(await scores()).toEqual([9, 9])
  await lesson.change(given, { amendments: { roofs: null, hives: null, what: null } })
  expect(await scores()).toEqual([6, 10])
})
