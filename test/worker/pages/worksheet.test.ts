import { describe, expect, it } from 'vitest'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import articleFile from '../../../quizzes/kursk-engineers.json'
import { everyType } from '../quizzes.ts'
import { get, host, publish, small } from './open-page.ts'

const worksheetOf = (html: string) => /<section class="worksheet".*?<\/section>/s.exec(html)?.[0] ?? ''
const count = (text: string, part: string) => text.split(part).length - 1

describe('the worksheet of a quiz', () => {
  it('has space to answer every type of question', async () => {
    await publish('bees', everyType as unknown as Quiz)
    const sheet = worksheetOf((await get('/q/bees')).html)
    for (const { type, prompt } of everyType.items) {
      expect(sheet).toContain(prompt)
      const item = new RegExp(`<li class="${type}">.*?(?=<li class="[a-z-]+"><div class="asked">|</ol>)`, 's').exec(
        sheet,
      )?.[0]
      expect([type, item]).toEqual([type, expect.stringMatching(/class="(box|circle|line|gap)"|<sup>/)])
    }
    expect(sheet).toContain('Name <i>')
    expect(sheet).toContain('/ 10')
    expect(sheet).toContain('(2 points)')
    expect(sheet).toContain('The census found 1,200 hives.')
    expect(sheet).toContain(`${host.replace('https://', '')}/q/bees</p>`)
    expect(sheet).toContain('<svg class="qr"')
  })

  it('contains no part of the key', async () => {
    for (const [id, quiz] of [
      ['bees', everyType as unknown as Quiz],
      ['kursk-engineers', parseQuiz(articleFile).quiz as Quiz],
    ] as const) {
      await publish(id, quiz)
      for (const path of [`/q/${id}`, '/']) {
        const { html } = await get(path, { FRONT_QUIZ: id })
        for (const { feedback } of quiz.items) if (feedback) expect(html).not.toContain(feedback)
        expect(html).not.toMatch(/Secret|correct|checked/)
      }
    }
  })

  it('is in the language of the quiz, or in English if there is no translation', async () => {
    await publish('korean', small({ language: 'ko' }))
    await publish('welsh', small({ language: 'cy' }))
    expect(worksheetOf((await get('/q/korean')).html)).toContain('이름 <i>')
    expect(worksheetOf((await get('/q/welsh')).html)).toContain('Name <i>')
  })

  it('omits the passage on the front page, which has it already', async () => {
    await publish('front', small())
    const { html } = await get('/', { FRONT_QUIZ: 'front' })
    expect(count(html, 'Grass is ')).toBe(1)
    expect(worksheetOf(html)).toContain('Is the sky green?')
  })

  it('escapes the author’s text, and renders inline Markdown', async () => {
    const prompt = 'Is the *sky* <b>green</b>?'
    await publish('marked', small({ items: [{ id: 'sky', type: 'true-false', prompt, correctResponse: false }] }))
    const sheet = worksheetOf((await get('/q/marked')).html)
    expect(sheet).toContain('Is the <em>sky</em> &lt;b&gt;green&lt;/b&gt;?')
  })
})
