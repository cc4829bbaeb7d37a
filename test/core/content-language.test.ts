import { expect, it } from 'vitest'
import { contentIn, directionOf } from '../../core/content-language.ts'

it.each([
  ...['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi'],
  ...['pa-PK', 'prs', 'pnb', 'ks', 'ku-IQ', 'uz-AF', 'az-Arab', 'ms-Arab', 'syr', 'nqo', 'ff-Adlm', 'ar-EG'],
])('%s is right-to-left', (language) => {
  expect(directionOf(language)).toBe('rtl')
})

it.each([
  ...['en', 'de', 'ko', 'zh-TW', 'tr', 'pa', 'pa-IN', 'ku', 'ku-TR', 'uz', 'uz-UZ', 'az', 'ms'],
  ...['ur-Latn', 'sd-Deva', 'fa-Latn', 'ar-Latn-EG', 'ks-Deva'],
])('%s is left-to-right', (language) => {
  expect(directionOf(language)).toBe('ltr')
})

it('content is marked with its language and direction', () => {
  expect(contentIn('pa-PK')).toEqual({ lang: 'pa-PK', dir: 'rtl' })
})
