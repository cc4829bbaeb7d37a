import { describe, expect, it } from 'vitest'
import { checkFlaws } from '../../../../authoring/check/check-flaws.ts'
import { parseQuiz } from '../../../../core/parse-quiz.ts'
import { choice, fixed, number, quizOf, sentences, several, truth } from './write-items.ts'

/** Words of a language for the rules that do not depend on one. */
interface Words {
  asked: string
  long: string
  short: [string, string, string]
  said: string
  all: string
  none: string
  /** Ids that only count, and that say which choice is right. */
  id: string
  right: string
  /** Days as they are counted. */
  days: string
}

const languages: Record<string, Words> = {
  en: {
    asked: 'Why did the keeper leave?',
    long: 'A machine had been put in his place by the harbour board',
    short: ['He was ill', 'He was old', 'He was rich'],
    said: 'The keeper left.',
    all: 'All of the above',
    none: 'None of the above',
    id: 'answer',
    right: 'correct-answer',
    days: ' days',
  },
  de: {
    asked: 'Warum ging der Wärter?',
    long: 'Die Hafenbehörde hatte ihn durch eine Maschine ersetzt',
    short: ['Er war krank', 'Er war alt', 'Er war reich'],
    said: 'Der Wärter ging.',
    all: 'Alle genannten',
    none: 'Keine der genannten',
    id: 'antwort',
    right: 'richtig',
    days: ' Tage',
  },
  es: {
    asked: '¿Por qué se fue el guardián?',
    long: 'La autoridad del puerto lo había sustituido por una máquina',
    short: ['Estaba enfermo', 'Era mayor', 'Era rico'],
    said: 'El guardián se fue.',
    all: 'Todas las anteriores',
    none: 'Ninguna de las anteriores',
    id: 'opcion',
    right: 'correcta',
    days: ' días',
  },
  fr: {
    asked: 'Pourquoi le gardien est-il parti ?',
    long: 'Les autorités du port l’avaient remplacé par une machine',
    short: ['Il était malade', 'Il était vieux', 'Il était riche'],
    said: 'Le gardien est parti.',
    all: 'Toutes les réponses ci-dessus',
    none: 'Aucune de ces réponses',
    id: 'choix',
    right: 'bonne-reponse',
    days: ' jours',
  },
  ko: {
    asked: '등대지기는 왜 떠났습니까?',
    long: '항만 당국이 그를 대신하여 새 기계를 들여놓았기 때문에 떠났다',
    short: ['병이 들었다', '나이가 많았다', '부자가 되었다'],
    said: '등대지기가 떠났다.',
    all: '위의 모두',
    none: '정답 없음',
    id: 'bogi',
    right: 'jeongdap',
    days: '일',
  },
}

/** An item whose choices have these ids. */
const withIds = ({ asked, short }: Words, right: string, ids: readonly string[]) => ({
  type: 'choice',
  prompt: asked,
  choices: ids.map((id, index) => ({ id, text: short[index] ?? id })),
  correctResponse: right,
})

const counted = ({ id }: Words) => [1, 2, 3].map((count) => `${id}-${count}`)

/** An item that offers three numbers of days. */
const countsDays = ({ asked, days }: Words, right: number) => {
  const [key = right, ...others] = [right, ...[10, 200, 300].filter((number) => number !== right)]
  return choice(asked, `${key}${days}`, ...others.map((number) => `${number}${days}`))
}

const times = (count: number, make: (index: number) => object) => Array.from({ length: count }, (_, i) => make(i))

/** For each rule, items at which it fires, and items at which it does not. */
const cases: Record<string, (words: Words) => { fires: object[]; quiet: object[] }> = {
  'longest-choice-is-key': ({ asked, long, short }) => ({
    fires: [choice(asked, long, ...short)],
    quiet: [choice(asked, short[0], long, short[1])],
  }),
  'key-often-longest': ({ asked, long, short }) => ({
    fires: times(7, (i) => choice(`${asked} ${i}`, long, ...short)),
    quiet: times(7, (i) => choice(`${asked} ${i}`, short[0], long, short[1])),
  }),
  'all-of-the-above': ({ asked, all, short }) => ({
    fires: [choice(asked, short[0], short[1], all)],
    quiet: [choice(asked, ...short)],
  }),
  'none-of-the-above': ({ asked, none, short }) => ({
    fires: [choice(asked, short[0], short[1], none)],
    quiet: [choice(asked, ...short)],
  }),
  'repeated-choice': ({ asked, short }) => ({
    fires: [choice(asked, short[0], short[1], ` ${short[1]}.`)],
    quiet: [choice(asked, ...short)],
  }),
  'repeated-item': ({ asked, short }) => ({
    fires: [choice(asked, short[0], short[1]), choice(asked, short[0], short[1])],
    quiet: [choice(asked, short[0], short[1]), number(asked, 3)],
  }),
  'key-in-same-place': ({ short }) => ({
    fires: times(4, () => fixed(1, ...short)),
    quiet: times(6, (i) => fixed(i % 3, ...short)),
  }),
  'same-truth': ({ said }) => ({
    fires: times(6, (i) => truth(true, `${said} ${i}`)),
    quiet: times(6, (i) => truth(i % 2 === 0, `${said} ${i}`)),
  }),
  'many-choices': ({ asked, short }) => ({
    fires: [choice(asked, ...[...'abcdefghij'].map((sign) => `${short[0]} ${sign}`))],
    quiet: [choice(asked, ...short)],
  }),
  'all-choices-right': ({ asked, short }) => ({
    fires: [several(asked, `+${short[0]}`, `+${short[1]}`)],
    quiet: [several(asked, `+${short[0]}`, `+${short[1]}`, short[2])],
  }),
  'one-right-of-several': ({ asked, short }) => ({
    fires: [several(asked, `+${short[0]}`, short[1], short[2])],
    quiet: [several(asked, `+${short[0]}`, `+${short[1]}`, short[2])],
  }),
  'missing-feedback': ({ asked, short, said }) => ({
    fires: times(6, (i) => choice(`${asked} ${i}`, short[0], short[1])),
    quiet: times(6, (i) => ({ ...choice(`${asked} ${i}`, short[0], short[1]), feedback: said })),
  }),
  'overlapping-choices': ({ asked }) => ({
    fires: [choice(asked, '10–20', '20–30', '31–40')],
    quiet: [choice(asked, '10–19', '20–29', '30–39')],
  }),
  'numbers-out-of-order': () => ({ fires: [fixed(0, '30', '10', '20')], quiet: [fixed(0, '10', '20', '30')] }),
  'same-id-is-key': (words) => ({
    fires: times(4, () => withIds(words, `${words.id}-1`, counted(words))),
    quiet: times(6, (i) => withIds(words, `${words.id}-${(i % 3) + 1}`, counted(words))),
  }),
  'telling-id': (words) => ({
    fires: [withIds(words, words.right, [words.right, 'baram', 'pado'])],
    quiet: [withIds(words, 'baram', ['baram', 'pado', 'bul'])],
  }),
  'middle-number-is-key': (words) => ({
    fires: times(3, () => countsDays(words, 200)),
    quiet: [10, 200, 300].map((right) => countsDays(words, right)),
  }),
  'grammar-clue': ({ asked, long, short }) => ({
    fires: [choice(asked, `${long}.`, `${short[0]}, ${short[1]}`, `${short[1]}, ${short[2]}`)],
    quiet: [choice(asked, `${long}.`, `${short[0]}, ${short[1]}.`, `${short[1]}, ${short[2]}.`)],
  }),
  'sentence-not-in-passage': ({ said, short }) => ({
    fires: [sentences(said, short[1])],
    quiet: [sentences(said, short[0])],
  }),
}

describe.each(Object.entries(languages))('in %s', (language, words) => {
  it.each(Object.entries(cases))('%s fires at its flaw and at nothing else', (rule, make) => {
    const { fires, quiet } = make(words)
    const rulesOf = (items: object[]) => {
      const quiz = quizOf(items, language, [words.said, words.short[0]])
      const parsed = parseQuiz(quiz)
      expect(parsed.issues).toBeUndefined()
      return checkFlaws(quiz, parsed).map((finding) => finding.rule)
    }
    expect(rulesOf(fires)).toContain(rule)
    expect(rulesOf(quiet)).not.toContain(rule)
  })
})
