import { expect, test } from 'vitest'
import { rightResponses } from '../quizzes.ts'
import { openGivenLesson } from './school.ts'

test('a pupil joins by a ticket, hands in, and the report shows the score; forty seats cost 82 rows', async () => {
  const { lesson, given } = await openGivenLesson(40)
  for (let seat = 1; seat <= 40; seat++) {
    const device = await lesson.join(seat)
    const begun = await lesson.putWell(device, given, { responses: { roofs: 'roofs' } })
    expect(begun).toMatchObject({ status: 'in-progress', seat, attempt: 1, revision: 1 })
    expect(begun).not.toHaveProperty('items')
    const done = await lesson.putWell(device, given, {
      base: 1,
      revision: 2,
      responses: rightResponses,
      submitted: true,
    })
    expect(done).toMatchObject({ status: 'submitted', score: 10, maxScore: 10 })
  }
  const report = await lesson.report(given.assignment)
  expect(report.seats).toHaveLength(40)
  expect(report.seats[16]).toMatchObject({
    seat: 17,
    state: 'handed-in',
    counts: 1,
    attempts: [{ score: 10, maxScore: 10 }],
  })
  expect(await lesson.cost(() => lesson.report(given.assignment))).toEqual({ statements: 3, read: 82, written: 0 })
})
