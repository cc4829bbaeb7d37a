import { describe, expect, it } from 'vitest'
import { passageTexts } from '../../core/block-texts.ts'
import { plainWords } from '../../core/find-evidence.ts'
import { inlineText } from '../../core/inline.ts'
import { correctResponseOf } from '../../core/items/index.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { scoreAttempt } from '../../core/score-attempt.ts'
import easyFile from '../../quizzes/kursk-engineers-easy.json' with { type: 'json' }
import koreanFile from '../../quizzes/kursk-engineers-ko.json' with { type: 'json' }

const easy = parseQuiz(easyFile)
const korean = parseQuiz(koreanFile)

const passageOf = ({ stimulus = [] }: Quiz) => plainWords(passageTexts(stimulus).join('\n'))
const find = (quiz: Quiz, id: string) => quiz.items.find((item) => item.id === id)

describe.each([
  {
    name: 'easy',
    parsed: easy,
    language: 'en',
    level: 'A2',
    /** The numbers, names and dates of the article, as this passage words them. */
    facts: [
      'At the start of August 2025',
      'nine of the engineers died',
      '120 days after',
      'about 15,000 of them to fight',
      'Ukrainian soldiers put the mines there',
      'On Friday 12 December 2025',
      'in Pyongyang',
      'Kim Jong-un',
      'about 1,000 engineers',
      '528th Regiment of Engineers',
      'On Saturday, KCNA',
      'less than three months, he said',
      'Order of Freedom and Independence',
      '"DPRK Hero"',
      'Russian reports',
      'Observers',
      'Hong Min works at the Korea Institute for National Unification',
      'Earlier in 2025',
      'memorial hall',
      'In June 2024',
    ],
    keys: {
      away: 120,
      ceremony: { place: 'pyongyang', day: 'friday', month: 'december' },
      mines: 'ukrainian',
      speech: ['miracle', 'months'],
      treaty: true,
      sequence: ['fight', 'help', 'welcome', 'news'],
    },
    /** The items whose correct response somebody claims, rather than the passage establishes. */
    claims: ['away', 'mines', 'speech', 'sources'],
  },
  {
    name: 'Korean',
    parsed: korean,
    language: 'ko',
    level: 'B2',
    facts: [
      '8월 초 파병된 지 120일 만',
      '숨진 부대원 9명',
      '2025년 12월 12일 금요일 평양에서',
      '이튿날인 13일',
      '김정은 북한 국무위원장',
      '제528공병연대 소속 약 1천 명',
      '러시아 서부의 쿠르스크',
      '우크라이나군이 묻은',
      '전투병 약 1만 5천 명',
      '3개월도 안 되는 기간',
      '자유독립훈장',
      "'공화국영웅'",
      '조선중앙통신',
      '러시아 쪽 보도',
      '관측통들',
      '홍민 통일연구원 선임연구위원',
      '2025년에 이미',
      '기념관',
      '2024년 6월 상호 방위 조약',
    ],
    keys: {
      ceremony: { day: 'twelve', place: 'pyongyang', strength: 'thousand' },
      duration: 120,
      'combat-troops': 15000,
      mines: 'ukrainian',
      cause: 'not-given',
      ties: 'treaty',
      sequence: ['combat', 'engineers', 'welcome', 'news'],
    },
    claims: ['duration', 'combat-troops', 'mines', 'ten-years', 'miracle', 'sources', 'aims'],
  },
])("the article's $name quiz", ({ parsed, language, level, facts, keys, claims }) => {
  const quiz = parsed.quiz as Quiz

  it('parses without an issue', () => {
    expect(parsed.issues).toBeUndefined()
    expect(quiz).toMatchObject({ language, level })
  })

  it('has at least 8 items of at least 6 types', () => {
    expect(quiz.items.length).toBeGreaterThanOrEqual(8)
    expect(new Set(quiz.items.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6)
  })

  it('gives every item feedback and evidence, and most of them a hint', () => {
    expect(quiz.items.filter(({ feedback, evidence }) => !feedback || !evidence)).toEqual([])
    expect(quiz.items.filter(({ hint }) => hint).length).toBeGreaterThan(quiz.items.length / 2)
  })

  it('attributes every claim', () => {
    expect(claims.filter((id) => !find(quiz, id)?.attribution)).toEqual([])
  })

  it.each(facts)('contains the fact: %s', (fact) => {
    expect(passageOf(quiz)).toContain(fact)
  })

  it.each(Object.entries(keys))('has the right key for %s', (id, key) => {
    const item = find(quiz, id)
    expect(item && correctResponseOf(item)).toEqual(key)
  })

  it('gives full marks for all correct responses', () => {
    const responses = Object.fromEntries(
      quiz.items.map((item) => {
        const key = correctResponseOf(item)
        return [item.id, item.type === 'text-entry' ? ([key].flat()[0] as string) : key]
      }),
    )
    const { score, maxScore } = scoreAttempt(quiz, '6f6e1f0e-9f0b-4c80-8a37-0d1a3e1f2b11', responses)
    expect(score).toBe(maxScore)
  })

  it('reveals the order of events neither by ids nor by the order of the file', () => {
    for (const item of quiz.items) {
      if (item.type !== 'order') continue
      const key = [...item.correctResponse]
      expect([[...key].sort(), [...key].sort().reverse(), item.choices.map(({ id }) => id)]).not.toContainEqual(key)
    }
  })

  it('has no key that is the longest choice', () => {
    const betrayed = quiz.items.filter((item) => {
      if (item.type !== 'choice') return false
      const key = correctResponseOf(item)
      const lengthOf = (right: boolean) =>
        item.choices.filter(({ id }) => (id === key) === right).map(({ text }) => text.length)
      return Math.max(...lengthOf(true)) > Math.max(...lengthOf(false))
    })
    expect(betrayed.map(({ id }) => id)).toEqual([])
  })
})

describe('the easy quiz', () => {
  const quiz = easy.quiz as Quiz

  it('has sentences of at most 12 words on average, and none over 15', () => {
    const lengths = sentencesOf(passageTexts(quiz.stimulus ?? [])).map(wordCount)
    expect(mean(lengths)).toBeLessThanOrEqual(12)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
  })

  it('has feedback and hints in short sentences', () => {
    const lengths = sentencesOf(quiz.items.flatMap(({ feedback = [], hint = [] }) => [feedback, hint].flat()))
    expect(mean(lengths.map(wordCount))).toBeLessThanOrEqual(12)
  })

  it.each(['ally', 'An ally.', 'ALLIES'])('accepts "%s" as the missing word', (response) => {
    expect(scoreAttempt(quiz, 'any', { word: response }).score).toBe(1)
  })

  it.each(['120', '120 days', 120])('accepts %j as the days away', (response) => {
    expect(scoreAttempt(quiz, 'any', { away: response }).score).toBe(1)
  })
})

describe('the Korean quiz', () => {
  const quiz = korean.quiz as Quiz

  it.each([
    '자유독립훈장',
    '자유 독립 훈장',
    '자유독립 훈장',
    '‘자유독립훈장’',
    ' 자유독립훈장 제1급 ',
    '자유독립훈장'.normalize('NFD'),
  ])('accepts "%s" as the medal', (response) => {
    expect(scoreAttempt(quiz, 'any', { medal: response }).score).toBe(1)
  })

  it.each(['공화국영웅', '1급 훈장'])('rejects "%s" as the medal', (response) => {
    expect(scoreAttempt(quiz, 'any', { medal: response }).score).toBe(0)
  })

  it.each(['15000', '15,000', '15000명', '１５，０００명', '약 15,000 명', '1,5000'])(
    'accepts "%s" as the combat troops',
    (response) => {
      expect(scoreAttempt(quiz, 'any', { 'combat-troops': response }).score).toBe(1)
    },
  )

  it.each(['120', '120일', '약 120일'])('accepts "%s" as the days away', (response) => {
    expect(scoreAttempt(quiz, 'any', { duration: response }).score).toBe(1)
  })
})

function sentencesOf(texts: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return texts.flatMap((text) => [...segmenter.segment(inlineText(text))].map(({ segment }) => segment))
}

const wordCount = (sentence: string) => sentence.match(/[\p{L}\p{N}]+(?:[’',.-][\p{L}\p{N}]+)*/gu)?.length ?? 0

const mean = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0) / numbers.length
