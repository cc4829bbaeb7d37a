import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contentIn } from '../../core/content-language.ts'
import { checkLanguage } from '../../core/strings/check-language.ts'
import { readStrings } from '../../core/strings/read-strings.ts'
import type { Value } from '../../core/strings/texts.ts'
import { wordsFor } from '../../core/worksheet/words.ts'
import { interfaceLanguages } from '../../locales/languages.ts'
import { partsOf } from '../../scripts/build-locales.ts'
import { localeOf } from '../../widget/locale.ts'
import { formatWait } from '../../widget/review/format-wait.ts'
import type { Strings } from '../../widget/strings/language.ts'
import { paperFor } from '../../worker/pages/worksheet/paper.ts'
import { sampleQuiz } from '../widget/sample.ts'
import { type Language, languages } from './read-languages.ts'

/** The texts of a locale's language, ready for use. */
function speak(locale: string) {
  const { quiz, work, review } = languages[locale.slice(0, 2) as keyof typeof languages]
  return readStrings<Strings>(locale, { ...quiz, ...work, ...review })
}

const { en } = languages

const numbers = [...Array(130).keys(), 0.5, 2.25, 1000, 100_000]

describe.each(Object.entries(languages))('%s', (tag, language) => {
  it('has every text, with its placeholders and all plural forms', () => {
    expect(checkLanguage(tag, language, partsOf(language, en))).toEqual([])
  })

  it('has no raw placeholder or missing value in any text, for any number', () => {
    const { number, attributes, locale, ...strings } = speak(tag)
    expect([number(2), attributes.lang, locale]).toEqual(['2', tag, tag])
    expect(Object.keys(strings).length).toBeGreaterThan(80)
    for (const [key, text] of Object.entries<string | ((...values: Value[]) => string)>(strings)) {
      const said = typeof text === 'string' ? [text] : numbers.map((each) => text(each, each, [each, 'tin']))
      for (const each of said) expect(each, key).not.toMatch(/[{}]|undefined|NaN|null|^\s|\s$|^$/)
    }
  })

  it('names what is true, false or not given as the worksheet does', () => {
    const { true: right, false: wrong, notGiven } = wordsFor(tag)
    const { quiz } = language
    expect([right, wrong, notGiven]).toEqual([quiz['truth-true'], quiz['truth-false'], quiz['truth-not-given']])
  })

  it('says nothing twice the same way by mistake: its buttons and verdicts differ from one another', () => {
    const { check, later, next, previous, handIn, handInAnyway, keepWorking, ...work } = language.work
    const buttons = [check, later, next, previous, handIn, handInAnyway, keepWorking]
    expect(new Set(buttons).size).toBe(buttons.length)
    const verdicts = [work['is-right'], work['is-partly'], work['is-wrong'], work['is-unanswered']]
    expect(new Set(verdicts).size).toBe(4)
  })
})

it('every language that there is can be asked for, and no other', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const tags = letters.flatMap((first) => letters.map((second) => first + second))
  const markedWith = (lang: string) => ({ closest: () => ({ lang }), getRootNode: () => ({}) }) as unknown as Element
  expect(tags.filter((tag) => localeOf(markedWith(tag)) === tag)).toEqual([...interfaceLanguages].sort())
})

it('Arabic and Hebrew run from right to left, all others from left to right', () => {
  expect(interfaceLanguages.filter((tag) => contentIn(tag).dir === 'rtl')).toEqual(['ar', 'he'])
})

describe('counted things', () => {
  const questions = (locale: string, ...counts: number[]) => counts.map((count) => speak(locale).questions(count))

  it('are in the plural that the language has for the number', () => {
    expect(questions('ru', 1, 2, 5, 11, 21, 22)).toEqual([
      '1 вопрос',
      '2 вопроса',
      '5 вопросов',
      '11 вопросов',
      '21 вопрос',
      '22 вопроса',
    ])
    expect(questions('ar-MA', 1, 2, 3, 11, 100)).toEqual(['سؤال واحد', 'سؤالان', '3 أسئلة', '11 سؤالًا', '100 سؤال'])
    expect(questions('he', 1, 2, 3)).toEqual(['שאלה אחת', 'שתי שאלות', '3 שאלות'])
  })

  it('are written in the digits and with the marks of the region', () => {
    const score = (locale: string) => speak(locale).points(1.5, 20_000)
    expect(score('ar-eg')).toBe('١٫٥ من ٢٠٬٠٠٠ نقطة')
    expect(score('de')).toBe('1,5 von 20.000 Punkten')
    expect(score('es-mx')).toBe('1.5 de 20,000 puntos')
    expect(score('hi')).toBe('20,000 में से 1.5 अंक')
  })

  it('have the same digits in every engine, also in Arabic without a region', () => {
    // An engine with other data, in which the digits of bare Arabic are those of Egypt.
    const inEgypt = (tag: Intl.LocalesArgument) => (tag === 'ar' ? 'ar-EG' : tag)
    class NumberFormat extends Intl.NumberFormat {
      constructor(tag?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions) {
        super(inEgypt(tag), options)
      }
    }
    class RelativeTimeFormat extends Intl.RelativeTimeFormat {
      constructor(tag?: Intl.LocalesArgument, options?: Intl.RelativeTimeFormatOptions) {
        super(inEgypt(tag), options)
      }
    }
    vi.stubGlobal('Intl', Object.assign(Object.create(Intl), { NumberFormat, RelativeTimeFormat }))
    onTestFinished(() => void vi.unstubAllGlobals())
    expect(new Intl.NumberFormat('ar').format(12)).toBe('١٢')
    expect(speak('ar').points(1.5, 20)).toBe('1.5 من 20 نقطة')
    expect(paperFor({ ...sampleQuiz(), language: 'ar' }).number(12)).toBe('12')
    expect(formatWait(12 * 60_000, 'ar')).toMatch(/12/)
  })

  it('are listed as the language lists', () => {
    expect(speak('de').withoutAnswer(3, [1, 2, 5])).toBe('3 Fragen sind noch offen: 1, 2 und 5.')
  })
})

describe('a language is refused that', () => {
  const spoil = (file: 'quiz' | 'work', change: Record<string, unknown>) =>
    checkLanguage(
      'de',
      { ...languages.de, [file]: { ...languages.de[file], ...change } } as Language,
      partsOf(languages.de, en),
    )

  it.each([
    ['has a missing text', spoil('work', { next: undefined }), ['de: work.next is missing.']],
    ['has an empty text', spoil('work', { next: '' }), ['de: work.next is missing.']],
    ['has a text that English has not', spoil('work', { nxt: 'Weiter' }), ['de: work.nxt is not in English.']],
    ['misses a placeholder', spoil('quiz', { questionOf: 'Frage {0}' }), ['de: quiz.questionOf has no {1}.']],
    [
      'has a placeholder that English has not',
      spoil('work', { goTo: 'Zu Frage {0} {1}' }),
      ['de: work.goTo has {1}, which English has not.'],
    ],
    [
      'has no plural forms where English has them',
      spoil('quiz', { questions: '{0} Fragen' }),
      ['de: quiz.questions needs its plural forms.'],
    ],
    [
      'misses one of its plural forms',
      spoil('quiz', { questions: { other: '{0} Fragen' } }),
      ['de: quiz.questions has no form "one".'],
    ],
    [
      'has a plural form that is not the language’s',
      spoil('quiz', { questions: { one: '{0} Frage', few: '{0} Fragen', other: '{0} Fragen' } }),
      ['de: quiz.questions has the form "few", which the language has not.'],
    ],
  ])('%s', (_, problems, expected) => {
    expect(problems).toEqual(expected)
  })
})
