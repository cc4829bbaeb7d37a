import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '../../../../locales/languages.ts'
import { speakTo } from '../../../../worker/pages/strings/speak.ts'
import { get } from '../open-page.ts'

const localeFor = (accepted?: string, lang?: string) => speakTo(lang, accepted).locale

describe('the language of a page without a quiz', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
    ['en;q=0.2, ko;q=0.7', 'ko'],
    ['nl, sv;q=0.9, uk;q=0.3', 'uk'],
    ['FR-ca', 'fr-CA'],
    ['zh-TW, ja;q=0.5', 'zh'],
    ['ko;q=0, es', 'es'],
    ['*', 'en'],
    ['nl', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('for a browser that accepts %j is %s', (accepted, locale) => {
    expect(localeFor(accepted)).toBe(locale)
  })

  it('is that of ?lang=, if it is supported', () => {
    expect(localeFor('de', 'ko')).toBe('ko')
    expect(localeFor('de', 'nl')).toBe('de')
    expect(localeFor('de', '"><script>')).toBe('de')
  })

  it('is always a supported one', () => {
    const noise = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('ko', 'zh-Hant', 'ar-u-nu-latn', '*', ';q=', '0.5', ',', ';', '"', 'x-y'))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(noise, noise, (accepted, lang) => {
        expect(interfaceLanguages).toContain(speakTo(lang, accepted).attributes.lang)
      }),
    )
  })
})

it.each(['/review', '/q/nobody', '/embed/nobody', '/no/such/page'])('%s has Vary: Accept-Language', async (path) => {
  const { response, html } = await get(path, {}, undefined, { 'Accept-Language': 'he' })
  expect(response.headers.get('Vary')).toBe('Accept-Language')
  expect(html).toContain('<html lang="he" dir="rtl">')
  const asked = await get(`${path}?lang=tr`, {}, undefined, { 'Accept-Language': 'he' })
  expect(asked.html).toContain('<html lang="tr" dir="ltr">')
})
