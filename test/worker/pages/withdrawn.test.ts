import { describe, expect, test } from 'vitest'
import { interfaceLanguages } from '../../../locales/languages.ts'
import { pages as texts } from '../../../locales/texts.generated.ts'
import { createApp } from '../../../worker/app.ts'
import { openGivenLesson } from '../classes/school.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { publish, rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const withdraw = (id: string) =>
  sendRequest('DELETE', `/api/quizzes/${id}`, undefined, { headers: { Authorization: `Bearer ${authorKey}` } })

const get = async (path: string, language = 'en') => {
  const response = await sendRequest('GET', path, undefined, { headers: { 'Accept-Language': language } })
  return { response, html: await response.text() }
}

describe('a withdrawn quiz', () => {
  test.each(interfaceLanguages)('has a page and a frame that say so in %s', async (language) => {
    const { id } = await publish()
    await withdraw(id)
    for (const path of [`/q/${id}`, `/embed/${id}`]) {
      const { response, html } = await get(path, language)
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([410, 'no-store'])
      expect(html).toContain(`<html lang="${language}"`)
      expect(html).toContain(texts[language].withdrawn)
      // For a learner who has begun.
      expect(html).toContain(`<lede-quiz quiz="${id}">`)
    }
  })

  test('has no poster, worksheet or QR code, and a frame of it may be shown anywhere', async () => {
    const { id } = await publish()
    await withdraw(id)
    for (const path of [`/q/${id}/poster`, `/q/${id}/qr.svg`]) expect((await get(path)).response.status).toBe(410)
    expect((await get(`/q/${id}`)).html).not.toMatch(/worksheet|Where do most hives stand/)
    const { response } = await get(`/embed/${id}?mode=test`)
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect((await get(`/embed/${id}?mode=test`)).html).toContain('mode="test"')
  })

  test('is on no page that lists quizzes, and has no oEmbed', async () => {
    const { id } = await publish()
    await withdraw(id)
    const bindings = { FRONT_QUIZ: id }
    for (const path of ['/', '/embed', `/embed?quiz=${id}`]) {
      const response = await sendRequest('GET', path, undefined, { app: createApp(), bindings })
      expect(response.status).toBe(200)
      expect(await response.text()).not.toMatch(new RegExp(`/q/${id}|value="${id}"|lede-quiz quiz="${id}"`))
    }
    await expectProblem(await sendRequest('GET', `/oembed?url=https://lede.test/q/${id}`), 'not-found')
  })

  test('costs one statement for any number of requests for its pages', async () => {
    const { id } = await publish()
    await withdraw(id)
    const meter = meterDatabase()
    const options = { app: createApp(), bindings: { DB: meter.database } }
    for (const path of [`/q/${id}`, `/q/${id}`, `/embed/${id}`, `/q/${id}/poster`]) {
      expect((await sendRequest('GET', path, undefined, options)).status).toBe(410)
    }
    expect(meter.statements).toHaveLength(1)
  })
})

test('an assignment goes on after its quiz is withdrawn, and no class gets a new one', async () => {
  const { lesson, given } = await openGivenLesson(2)
  const device = await lesson.join(1)
  expect((await lesson.send('DELETE', `/api/quizzes/${given.quiz}`, undefined, authorKey)).status).toBe(204)
  await lesson.putWell(device, given, { responses: rightResponses })
  const late = await lesson.join(2)
  expect(await lesson.read('GET', `${lesson.path}/assignments/1/quiz`, undefined, late.token)).toHaveProperty('quiz')
  await lesson.putWell(late, given, { responses: rightResponses })
  expect(await lesson.read('GET', `${lesson.path}/assignments/1/report`)).toHaveProperty('seats')
  for (const version of [undefined, given.version]) {
    const body = { quiz: given.quiz, ...(version && { version }) }
    await expectProblem(await lesson.send('POST', `${lesson.path}/assignments`, body), 'quiz-withdrawn')
  }
})
