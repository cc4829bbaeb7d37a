import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { arbitraryQuiz } from '../../core/arbitrary-quiz.ts'
import { sampleQuiz } from '../../core/sample-quiz.ts'
import { clean, openPrinted, printHtml } from './printed.ts'

const sheetsOf = (html: string) => html.slice(0, html.indexOf('<section class="key">'))

describe('a sheet of questions', () => {
  test('has the passage first, then every item', async () => {
    const { document, sheets } = await openPrinted(sampleQuiz)
    const flow = document.querySelector('.sheet .flow')
    expect(flow?.firstElementChild?.className).toBe('stimulus')
    expect(sheets.map((items) => items.length)).toEqual([9, 9, 9, 9])
    expect(clean(sheets[0]?.[3]?.textContent ?? '')).toBe('4How high is it? metres')
  })

  test('has no feedback, hints, evidence or attribution', async () => {
    const secrets = { feedback: 'sesame-one', hint: 'sesame-two', attribution: 'sesame-three' }
    const evidence = [{ quote: 'sesame-four' }, { quote: 'sesame-five' }]
    const items = sampleQuiz.items.map((item) => ({ ...item, ...secrets, evidence }))
    const { html } = await printHtml({ ...sampleQuiz, items } as Quiz)
    expect(sheetsOf(html)).not.toContain('sesame')
    expect(html.match(/sesame-four|sesame-five/g)).toHaveLength(2 * items.length)
  })

  test('has headings, lists and pictures of the passage, and the pictures of choices, except for missing ones', async () => {
    const media = { src: 'media/lamp.png', alt: 'The "lamp"' }
    const quiz: Quiz = {
      ...sampleQuiz,
      stimulus: [
        'Text',
        { heading: 'The *lamp*' },
        { list: ['Oil', 'Gas'], ordered: true },
        { list: ['One'] },
        { media },
      ],
      items: [
        {
          id: 'fuel',
          type: 'choice',
          prompt: 'Which?',
          choices: [
            { id: 'a', text: 'Lamp', media, correct: true },
            { id: 'b', text: 'Gas', media: { src: 'media/gone.png', alt: 'Gas' } },
          ],
        },
      ],
    }
    const { html, lost } = await printHtml(quiz, async (src) => (src === media.src ? new Uint8Array([1]) : undefined))
    expect(html).toContain(
      '<h2>The <em>lamp</em></h2>\n<ol><li>Oil</li><li>Gas</li></ol>\n<ul><li>One</li></ul>\n<p><img ',
    )
    const image = '<img src="data:image/png;base64,AQ==" alt="The &quot;lamp&quot;">'
    expect(html).toContain(`<span class="text">${image}Lamp</span>`)
    expect(html.match(/<img /g)).toHaveLength(2 * 4)
    expect(lost).toEqual(['fuel: the image media/gone.png, which is not there to be read'])
  })

  test('is the same for any key', async () => {
    const choices = ['a', 'b', 'c'].map((id) => ({ id, text: `Text ${id}` }))
    const variants: Item[][] = ['a', 'b', 'c'].map((key) => [
      { id: 'one', type: 'choice', prompt: 'p', choices, correctResponse: key },
      { id: 'some', type: 'multiple-choice', prompt: 'p', choices, correctResponse: [key] },
      { id: 'truth', type: 'true-false', prompt: 'p', correctResponse: key === 'a' },
      { id: 'number', type: 'number', prompt: 'p', correctResponse: key.charCodeAt(0) },
      { id: 'text', type: 'text-entry', prompt: 'p', correctResponse: key },
      {
        id: 'gaps',
        type: 'inline-choice',
        prompt: 'p',
        text: '{g}',
        gaps: [{ id: 'g', choices }],
        correctResponse: { g: key },
      },
      { id: 'marks', type: 'hottext', prompt: 'p', sentences: choices, correctResponse: [key] },
    ])
    const pages = await Promise.all(
      variants.map((items) => printHtml({ title: 'A quiz', language: 'en', evidence: 'none', items })),
    )
    expect(new Set(pages.map(({ html }) => sheetsOf(html))).size).toBe(1)
    expect(new Set(pages.map(({ html }) => html)).size).toBe(3)
  })

  test('has its own order of items; variant A has that of the quiz', async () => {
    const { sheets, placeOf } = await openPrinted(sampleQuiz)
    const orders = sheets.map((_, variant) => sampleQuiz.items.map((_, item) => placeOf(item, variant)))
    expect(orders[0]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(orders.map((order) => order.toSorted())).toEqual(Array(4).fill(orders[0]))
    expect(new Set(orders.map(String)).size).toBe(4)
  })

  test('names the source of the passage', async () => {
    const source = {
      title: 'A *light*',
      publisher: 'The Gazette',
      published: '2025-05-02',
      url: 'https://example.org/a',
    }
    const shown = async (quiz: Quiz) =>
      clean((await openPrinted(quiz)).document.querySelector('.source')?.textContent ?? '')
    expect(await shown({ ...sampleQuiz, source })).toBe(
      'Source: A *light*, The Gazette, May 2, 2025 https://example.org/a',
    )
    expect(await shown({ ...sampleQuiz, source: { ...source, author: 'Ana Silva' } })).toContain(
      'A *light*, Ana Silva, The Gazette, May 2, 2025',
    )
    expect(await shown({ ...sampleQuiz, language: 'ko', source })).toContain(
      '출처: A *light*, The Gazette, 2025년 5월 2일',
    )
  })

  test('differs from those of other variants in the order of parts', async () => {
    const { sheets } = await openPrinted(sampleQuiz)
    const orders = sheets.map((items) => items.map((item) => clean(item.textContent)).join('|'))
    expect(new Set(orders).size).toBe(4)
  })

  test('is the same each time it is printed', async () => {
    expect((await printHtml(sampleQuiz)).html).toBe((await printHtml(sampleQuiz)).html)
  })

  test('keeps the order of choices with "shuffle": false', async () => {
    const choices = ['1', '2', '3', '4', '5'].map((text) => ({
      id: `c${text}`,
      text,
      ...(text === '3' && { correct: true }),
    }))
    const item: Item = { id: 'x', type: 'choice', prompt: 'p', shuffle: false, choices }
    const { sheets, keyOf } = await openPrinted({ title: 'A quiz', language: 'en', evidence: 'none', items: [item] })
    expect(sheets.map(([only]) => clean(only?.querySelector('.parts')?.textContent ?? ''))).toEqual(
      Array(4).fill('A 1B 2C 3D 4E 5'),
    )
    expect(keyOf(0, 3)).toBe('C')
  })
})

describe('the page', () => {
  test('shows hostile text as text everywhere', async () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\'&'
    const poison = (value: unknown): unknown =>
      typeof value === 'string' && value.length > 3 && !/^\S+$/.test(value)
        ? `${value} ${evil}`
        : Array.isArray(value)
          ? value.map(poison)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, poison(field)]))
            : value
    const { document } = await openPrinted({ ...(poison(sampleQuiz) as Quiz), language: 'en' })
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelector('h1')?.textContent).toContain('<script>')
  })

  test('forbids scripts and requests by its CSP', async () => {
    const { html } = await printHtml(sampleQuiz)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(html).not.toMatch(/<script|<link|url\(|@import/)
  })

  test('has the language and direction of the quiz, with its labels in that language', async () => {
    const page = async (language: string) => {
      const { document } = await openPrinted({ ...sampleQuiz, language })
      const { lang, dir } = document.documentElement
      return [lang, dir, clean(document.querySelector('.key .variant')?.textContent ?? '')]
    }
    expect(await page('ko')).toEqual(['ko', 'ltr', '정답'])
    expect(await page('ar')).toEqual(['ar', 'rtl', 'الإجابات'])
    expect(await page('pt-BR')).toEqual(['pt-BR', 'ltr', 'Soluções'])
    expect(await page('cy')).toEqual(['cy', 'ltr', 'Key'])
    expect((await printHtml({ ...sampleQuiz, language: 'cy' })).lost).toContainEqual(expect.stringContaining('English'))
  })

  test('contains its images, and lists missing ones', async () => {
    const media = { src: 'media/map.svg', alt: 'A "map"' }
    const [first] = sampleQuiz.items
    const quiz = { ...sampleQuiz, items: [{ ...(first as Item), media }] }
    const { html } = await printHtml(quiz, async () => new TextEncoder().encode('<svg/>'))
    expect(html.match(/<img src="data:image\/svg\+xml;base64,PHN2Zy8\+" alt="A &quot;map&quot;">/g)).toHaveLength(4)
    expect((await printHtml(quiz)).lost).toContain('engineer: the image media/map.svg, which is not there to be read')
  })

  test('can be made of any quiz', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuiz, async (quiz) => {
        const { sheets } = await openPrinted(quiz)
        expect(sheets.map((items) => items.length)).toEqual(Array(4).fill(quiz.items.length))
      }),
      { numRuns: 40 },
    )
  })
})
