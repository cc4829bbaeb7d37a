import { describe, expect, test } from 'vitest'
import { publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

describe('behind a proxy, with PUBLIC_ORIGIN set', () => {
  const bindings = { PUBLIC_ORIGIN: 'https://quiz.example.org' }
  const read = async (path: string) => {
    const response = await sendRequest('GET', path, undefined, { bindings })
    expect(response.status, path).toBe(200)
    return { text: await response.text(), headers: [...response.headers].join('\n') }
  }

  test('every address that people copy has it, and none has the origin of the request', async () => {
    const { id } = await publish()
    const url = `https://quiz.example.org/q/${id}`
    for (const path of [
      `/q/${id}`,
      `/q/${id}/poster`,
      `/embed?quiz=${id}`,
      `/embed/${id}`,
      '/review',
      '/api',
      `/oembed?${new URLSearchParams({ url })}`,
    ]) {
      const { text, headers } = await read(path)
      expect(text + headers, path).toContain('https://quiz.example.org')
      expect(text + headers, path).not.toContain('lede.test')
    }
  })

  test('oEmbed takes addresses of that host only', async () => {
    const { id } = await publish()
    const other = `/oembed?${new URLSearchParams({ url: `https://lede.test/q/${id}` })}`
    expect((await sendRequest('GET', other, undefined, { bindings })).status).toBe(404)
  })

  test('a path or a slash at its end is left out', async () => {
    const { id } = await publish()
    const response = await sendRequest('GET', `/q/${id}`, undefined, {
      bindings: { PUBLIC_ORIGIN: 'https://quiz.example.org/' },
    })
    expect(await response.text()).toContain(`href="https://quiz.example.org/q/${id}"`)
  })
})
