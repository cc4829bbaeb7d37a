import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { checkLanguage } from '../../../../core/strings/check-language.ts'
import { interfaceLanguages } from '../../../../locales/languages.ts'
import { pages as languages } from '../../../../locales/texts.generated.ts'
import { get, publish, small } from '../open-page.ts'

const deadDatabase = {
  prepare() {
    throw new Error('D1_ERROR: no answer')
  },
} as unknown as D1Database

/** What a page says or has read out, without what is to be pasted, addresses, and data for machines. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<(script|pre|svg)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*?(?:(?:aria-label|alt)="([^"]*)"[^>]*)?>/g, ' $1 ')
    .replaceAll(/\S*lede\.example\S*/g, '')

/** Names that are the same in every language. */
const names = /Lede|WordPress|Moodle|Canvas|Google Sites|API|QR|B1/g

/** Every page for students and authors, of a quiz without a word of its own and in the host's own name. */
async function openAll(language: string, title: string) {
  const id = `spoken-${language}`
  const blank = small({
    title,
    language,
    level: 'B1',
    source: { title, publisher: title, published: '2025-12-13', retrieved: '2025-12-14' },
    stimulus: [title],
    items: [
      { id: 'a', type: 'true-false', prompt: title, notGiven: true, correctResponse: false },
      {
        id: 'b',
        type: 'order',
        prompt: title,
        points: 2,
        choices: [
          { id: 'x', text: '1' },
          { id: 'y', text: '2' },
        ],
        correctResponse: ['x', 'y'],
      },
    ],
  })
  await publish(id, blank)
  await publish(`${id}-test`, { ...blank, mode: 'test' })
  await publish('withdrawn-quiz', blank)
  await env.DB.exec("update quizzes set withdrawn_at = 1 where id = 'withdrawn-quiz'")
  const headers = { 'Accept-Language': `tlh, ${language};q=0.8, en;q=0.1` }
  const bindings = { FRONT_QUIZ: id }
  const paths = [
    '/',
    `/q/${id}`,
    `/q/${id}-test`,
    `/q/${id}/poster`,
    '/review',
    '/receipt',
    '/write',
    '/q/nobody',
    '/embed/nobody',
    '/q/withdrawn-quiz',
    '/embed/withdrawn-quiz',
  ]
  const opened = await Promise.all(paths.map((path) => get(path, bindings, undefined, headers)))
  const away = await Promise.all(
    ['/q/lost', '/embed/lost'].map((path) => get(path, { DB: deadDatabase }, undefined, headers)),
  )
  const flooded = await get('/', { FLOOD_LIMIT: { limit: async () => ({ success: false }) } }, undefined, {
    ...headers,
    'CF-Connecting-IP': '198.51.100.7',
  })
  return [...opened, ...away, flooded].map(({ html }) => html)
}

describe.each(interfaceLanguages)('%s', (tag) => {
  it('has every text, with its placeholders and all plural forms', () => {
    expect(checkLanguage(tag, { pages: languages[tag] }, { pages: languages.en })).toEqual([])
  })

  it('is the language of every page for students and authors, with its lang and dir', async () => {
    const direction = tag === 'ar' || tag === 'he' ? 'rtl' : 'ltr'
    const pages = await openAll(tag, '1984')
    for (const html of pages) {
      expect(html).toContain(`<html lang="${tag}" dir="${direction}">`)
      // Nothing on the page is in another language, so nothing is marked as such but names of quizzes in lists.
      expect(html.replaceAll(/<a href="\/q\/[^>]*>/g, '').match(/ lang="[^"]*"/g)).toEqual([` lang="${tag}"`])
    }
    const said = pages.join('')
    for (const text of Object.values(languages[tag])) {
      const forms = typeof text === 'string' ? [text] : Object.values(text as Record<string, string>)
      const pieces = forms.map((form) => form.split(/\{\d\}/).map((piece) => piece.replaceAll("'", '&#39;')))
      expect(
        pieces.some((each) => each.every((piece) => said.includes(piece))),
        String(forms),
      ).toBe(true)
    }
  })
})

describe.each(interfaceLanguages.filter((tag) => tag !== 'en'))('%s', (tag) => {
  it('has no text left in English', async () => {
    const said = (await openAll(tag, '1984')).map((html) => wordsOf(html).replaceAll(names, '')).join('\n')
    const foreign = Object.entries(languages.en).flatMap(([key, text]) => {
      const own = JSON.stringify(languages[tag][key as keyof typeof languages.en])
      const forms = typeof text === 'string' ? [text] : Object.values(text)
      return forms.map((form) => form.replaceAll(names, '')).filter((form) => !own.includes(form))
    })
    for (const text of foreign) expect(said).not.toContain(text)
    if (!/[a-z]/.test(languages[tag].skip)) expect(said).not.toMatch(/[a-z]{2,}/i)
  })
})

const chromeOf = (html: string) => /<header class="masthead"(.*?)>/.exec(html)?.[1]
const skipOf = (html: string) => /<a class="skip"[^>]*>(.*?)<\/a>/.exec(html)?.[1]

describe('the page of a quiz', () => {
  it.each([
    ['en-GB', 'en', ''],
    ['pt-BR', 'pt', ''],
    ['zh-CN', 'zh', ''],
    ['zh-Hant-TW', 'zh', ' lang="zh" dir="ltr"'],
    ['cy', 'en', ' lang="en" dir="ltr"'],
    ['fa', 'en', ' lang="en" dir="ltr"'],
    ['ar-EG', 'ar', ''],
  ] as const)('in %s has its interface in %s, marked:%s', async (language, tag, mark) => {
    await publish('some', small({ language }))
    const { html } = await get('/q/some')
    expect(skipOf(html)).toBe(languages[tag].skip)
    expect(chromeOf(html)).toBe(mark)
    expect(html).toContain(`<html lang="${language}"`)
  })

  it('is the same for any Accept-Language', async () => {
    await publish('korean', small({ language: 'ko' }))
    const [german, none] = await Promise.all([
      get('/q/korean', {}, undefined, { 'Accept-Language': 'de' }),
      get('/q/korean'),
    ])
    expect(german.html).toBe(none.html)
    expect(german.response.headers.has('Vary')).toBe(false)
  })

  it('follows ?lang=, except for the worksheet, which stays in the quiz’s language', async () => {
    await publish('english', small({ source: { title: 'Skies', publisher: 'Press', retrieved: '2025-12-14' } }))
    const { html } = await get('/q/english?lang=ar')
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(chromeOf(html)).toBe(' lang="ar" dir="rtl"')
    expect(html).toContain(`<li lang="ar" dir="rtl">سؤال واحد</li>`)
    expect(html).toMatch(/<span lang="ar" dir="rtl">\(قُرئ في /)
    expect(html).toContain('aria-label="Worksheet"')
    expect(html).toContain('<p class="blanks"><span>Name <i>')
  })

  it('counts with the plural forms and digits of the language', async () => {
    const item = small().items[0] as ReturnType<typeof small>['items'][number]
    const items = [1, 2, 3, 4, 5].map((place) => ({ ...item, id: `q${place}` }))
    const firstFact = async (language: string, count: number) => {
      await publish('counted', small({ language, items: items.slice(0, count) }))
      return /<li>(.*?)<\/li>/.exec((await get('/q/counted')).html)?.[1]
    }
    expect(await firstFact('ru', 1)).toBe('1 вопрос')
    expect(await firstFact('ru', 2)).toBe('2 вопроса')
    expect(await firstFact('ru', 5)).toBe('5 вопросов')
    expect(await firstFact('ar', 2)).toBe('سؤالان')
    expect(await firstFact('ar-EG', 5)).toBe('٥ أسئلة')
    expect((await get('/q/counted')).html).toContain('<strong>٥</strong>')
  })

  it('has the embed code’s link in its own language', async () => {
    await publish('korean', small({ language: 'ko' }))
    const { html } = await get('/q/korean')
    expect(html).toContain('퀴즈 풀기&lt;/a&gt;')
    expect(html).not.toContain('Take the quiz')
  })
})
