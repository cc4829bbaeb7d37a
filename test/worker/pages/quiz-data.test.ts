import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Quiz } from '../../../core/quiz.ts'
import { everyType } from '../quizzes.ts'
import { get, host, publish, sameDatabase, small } from './open-page.ts'

type Thing = { '@type': string } & Record<string, unknown>

/** What a value may be: a text, or a thing of one of some types. */
type Expected = 'Text' | 'URL' | 'Date' | 'Boolean' | readonly string[]

const ofThings: Record<string, Expected> = { name: 'Text', description: 'Text', url: 'URL', image: 'URL' }
const ofWorks: Record<string, Expected> = {
  ...ofThings,
  inLanguage: 'Text',
  learningResourceType: 'Text',
  educationalLevel: ['DefinedTerm'],
  isAccessibleForFree: 'Boolean',
  isBasedOn: ['CreativeWork'],
  workTranslation: ['Quiz'],
  hasPart: ['Question'],
  publisher: ['Organization'],
  datePublished: 'Date',
}

/** The properties that schema.org has for each type that we use, its parents' among them, and what each may hold. */
const vocabulary: Record<string, Record<string, Expected>> = {
  Quiz: ofWorks,
  CreativeWork: ofWorks,
  Question: { ...ofWorks, eduQuestionType: 'Text' },
  Organization: ofThings,
  DefinedTerm: { ...ofThings, inDefinedTermSet: 'Text' },
}

const holds: Record<Exclude<Expected, readonly string[]>, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https:/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
}

/** What of a thing schema.org does not know, by the path to it. */
function findStrange({ '@type': type, '@id': _, '@context': __, ...properties }: Thing, path = type): string[] {
  const known = vocabulary[type]
  if (!known) return [`${path} is a ${type}`]
  return Object.entries(properties).flatMap(([name, value]) => {
    const expected = known[name]
    const at = `${path}.${name}`
    if (!expected) return [at]
    return [value].flat().flatMap((one) => {
      if (typeof expected === 'string') return holds[expected](one) ? [] : [`${at}: ${JSON.stringify(one)}`]
      const thing = one as Thing
      return expected.includes(thing['@type']) ? findStrange(thing, at) : [`${at} is a ${thing['@type']}`]
    })
  })
}

/** The block of data in a page, as a search engine reads it. */
const readData = (html: string): Thing =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

describe('data for search engines', () => {
  it('is a Quiz with its Questions, in terms of schema.org', async () => {
    await publish('bees', everyType as unknown as Quiz)
    const { html } = await get('/q/bees')
    const data = readData(html)
    expect(findStrange(data)).toEqual([])
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Quiz',
      name: 'Bees of the city',
      url: `${host}/q/bees`,
      inLanguage: 'en',
      educationalLevel: { name: 'B1' },
      isBasedOn: { name: 'Bees', publisher: { name: 'The Paper' }, datePublished: '2025-12-13' },
    })
    expect(data.hasPart).toHaveLength(everyType.items.length)
    expect(data.hasPart).toContainEqual(
      expect.objectContaining({ name: 'How many hives?', eduQuestionType: 'Numeric' }),
    )
  })

  it('holds no answer, right or wrong', async () => {
    await publish('bees', everyType as unknown as Quiz)
    const text = JSON.stringify(readData((await get('/q/bees')).html))
    expect(text).not.toMatch(/acceptedAnswer|suggestedAnswer/)
    for (const words of ['On roofs', 'In parks', '1200', 'Secret', 'correct']) expect(text).not.toContain(words)
  })

  it('cannot be closed by an author’s text', async () => {
    const hostile = '</script><script>alert(1)</script><!--'
    await publish('hostile', small({ title: hostile, description: hostile }))
    const { html } = await get('/q/hostile')
    expect(readData(html)).toMatchObject({ name: hostile })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<!--')
  })
})

describe('the link preview of a quiz', () => {
  it('has a title, a description and an image with alt text', async () => {
    await publish('bees', everyType as unknown as Quiz)
    const { html } = await get('/q/bees?mode=test')
    const tellsOf = (property: string) =>
      new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)">`).exec(html)?.[1]
    expect(tellsOf('og:title')).toBe('Bees of the city')
    expect(tellsOf('og:description')).toBe('What a census of bees found.')
    expect(tellsOf('og:url')).toBe(`${host}/q/bees`)
    expect(tellsOf('og:image')).toBe(`${host}/share.png`)
    expect(tellsOf('og:image:alt')).toMatch(/\w{4}/)
    expect(tellsOf('twitter:card')).toBe('summary_large_image')
  })
})

describe('variants in other languages', () => {
  it('are listed once per language, the first of the group as x-default', async () => {
    await publish('bees', small())
    await publish('bees-easy', small({ title: 'Easy', level: 'A2', variantOf: 'bees' }))
    await publish('bees-ko', small({ title: 'Korean', language: 'ko', variantOf: 'bees' }))
    const links = (html: string) =>
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, language, to]) => [
        language,
        to,
      ])
    expect(links((await get('/q/bees', { DB: sameDatabase() })).html)).toEqual([
      ['en', `${host}/q/bees`],
      ['ko', `${host}/q/bees-ko`],
      ['x-default', `${host}/q/bees`],
    ])
    const easy = (await get('/q/bees-easy', { DB: sameDatabase() })).html
    expect(links(easy)).toContainEqual(['en', `${host}/q/bees-easy`])
    expect(links(easy)).toContainEqual(['x-default', `${host}/q/bees`])
    expect(readData(easy).workTranslation).toEqual([{ '@type': 'Quiz', url: `${host}/q/bees-ko`, inLanguage: 'ko' }])
  })

  it('are omitted if the quiz has no variants or the database fails', async () => {
    await publish('alone', small())
    expect((await get('/q/alone')).html).not.toContain('rel="alternate" hreflang')
    await publish('bees', small())
    await publish('bees-ko', small({ title: 'Korean', language: 'ko', variantOf: 'bees' }))
    const prepare = (query: string) => {
      if (query.includes('limit')) throw new Error('D1_ERROR: no answer')
      return env.DB.prepare(query)
    }
    const { response, html } = await get('/q/bees', { DB: { prepare } as D1Database })
    expect(response.status).toBe(200)
    expect(html).not.toContain('rel="alternate" hreflang')
  })
})
