import type { Item } from '../../../../core/items/index.ts'
import type { NamedChoice } from './choices.ts'
import type { QtiItemType, Reading, WrittenItem } from './item-type.ts'
import { type SingleChoiceReading, writeSingleChoice } from './single-choice.ts'

const truths = new Set(['true', 'false', 'not-given'])

/** Makes a statement of a choice between `true`, `false` and perhaps `not-given`; undefined for any other choice. */
export function asTrueFalse(reading: SingleChoiceReading, prompt: string): Reading | undefined {
  const { choices } = reading
  const ids = new Set(choices.map(({ id }) => id))
  const isStatement = ids.has('true') && ids.has('false') && choices.every(({ id }) => truths.has(id))
  if (!isStatement || choices.some(({ weight }) => weight !== undefined)) return undefined
  const right = choices.find(({ correct }) => correct)?.id ?? ''
  const responses: { response: unknown; feedback: string }[] = []
  const fields = {
    type: 'true-false' as const,
    prompt,
    correctResponse: truthOf(right),
    ...(ids.has('not-given') && { notGiven: true }),
  }
  const targets = reading.targets.map((target, index) => ({
    ...target,
    addFeedback: (feedback: string) => {
      const response = truthOf(choices[index]?.id ?? '')
      const known = responses.find((entry) => entry.response === response)
      if (known) known.feedback += `\n${feedback}`
      else responses.push({ response, feedback })
      Object.assign(fields, { responses })
    },
  }))
  return { ...reading, fields, targets }
}

const truthOf = (id: string) => (id === 'not-given' ? id : id === 'true')

/** The choices of a statement by language; QTI has no interaction for statements. */
const words = {
  en: { true: 'True', false: 'False', 'not-given': 'Not given' },
  de: { true: 'Richtig', false: 'Falsch', 'not-given': 'Steht nicht im Text' },
  es: { true: 'Verdadero', false: 'Falso', 'not-given': 'No se dice' },
  fr: { true: 'Vrai', false: 'Faux', 'not-given': 'Non précisé' },
  ko: { true: '참', false: '거짓', 'not-given': '알 수 없음' },
}

const wordsIn = (language: string) => {
  const [primary = ''] = language.toLowerCase().split('-')
  return Object.hasOwn(words, primary) ? words[primary as keyof typeof words] : words.en
}

function write(item: Item<'true-false'>, language: string): WrittenItem {
  const texts = wordsIn(language)
  const ids = ['true', 'false', ...(item.notGiven ? ['not-given' as const] : [])] as const
  const choices = ids.map((id): NamedChoice => {
    const feedback = item.responses?.findLast(({ response }) => String(response) === id)?.feedback
    return { id, name: id, text: texts[id], ...(feedback !== undefined && { feedback }) }
  })
  return writeSingleChoice(item, choices, [String(item.correctResponse)], false)
}

export const trueFalse: QtiItemType<'true-false'> = { readers: {}, write }
