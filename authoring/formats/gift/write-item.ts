import { inlineText, parseInline } from '../../../core/inline.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { Item, ItemTypeName } from '../../../core/items/index.ts'
import type { Answer, NumberAnswer } from '../answers/answer.ts'
import { answersOfChoice, answersOfChoices, answersOfNumber, answersOfText } from '../answers/answers-of.ts'
import { toDecimal } from '../decimal.ts'
import { writeOrdering } from './ordering.ts'
import { escapeGift, type WrittenItem, writeText } from './write-text.ts'

type Writers = { [T in ItemTypeName]: (item: Item<T>) => WrittenItem }

const writers: Writers = {
  choice: (item) => write(item, writeOneOf(answersOfChoice(item))),
  'multiple-choice': (item) => writeSeveral(item, item.choices),
  hottext: (item) => ({
    ...writeSeveral(item, item.sentences),
    lost: ['that it is a passage to find sentences in: it became a list of choices'],
  }),
  'true-false': writeTrueFalse,
  number: writeNumber,
  'text-entry': writeTextEntry,
  match: writeMatch,
  order: writeOrdering,
  'inline-choice': writeGap,
}

/** Writes an item as a question. */
export const writeItem = <T extends ItemTypeName>(item: Item<T> & { type: T }): WrittenItem =>
  (writers[item.type] as (item: Item<T>) => WrittenItem)(item)

function write({ prompt, feedback }: Item, answers: readonly string[], lost: string[] = []): WrittenItem {
  const general = feedback === undefined ? [] : [`####${writeText(feedback)}`]
  return {
    text: [`${writeText(prompt)} {`, ...[...answers, ...general].map((line) => `  ${line}`), '}'].join('\n'),
    lost,
  }
}

const writeSeveral = (item: Item<'multiple-choice' | 'hottext'>, choices: Item<'choice'>['choices']) =>
  write(
    item,
    answersOfChoices({ choices, correctResponse: item.correctResponse }).map((answer) =>
      writeAnswer(answer, '~', true),
    ),
  )

/** Only one answer gets the mark of a right one: if all had it, GIFT would read texts to type. */
function writeOneOf(answers: readonly Answer[]): string[] {
  const right = answers.findIndex(({ fraction }) => fraction === 1)
  return answers.map((answer, index) => writeAnswer(answer, index === right ? '=' : '~'))
}

function writeAnswer({ text, fraction, feedback }: Answer, mark: '=' | '~', weigh = false): string {
  const written = writeText(text)
  const usual = mark === '=' ? 1 : 0
  const weight = weigh || fraction !== usual ? writeWeight(fraction) : ''
  return mark + weight + written + writeFeedback(feedback)
}

const writeWeight = (fraction: number) => `%${toDecimal(Number((100 * fraction).toFixed(5)))}%`
const writeFeedback = (feedback: string | undefined) => (feedback === undefined ? '' : `#${writeText(feedback)}`)

/** Feedback to the wrong response comes first. */
function writeTrueFalse(item: Item<'true-false'>): WrittenItem {
  if (item.notGiven) return writeThreeWay(item)
  const right = String(item.correctResponse) === 'true'
  const to = (side: boolean) => item.responses?.find(({ response }) => String(response) === String(side))?.feedback
  const [toWrong, toRight] = [to(!right), to(right)]
  const wrong = toWrong ?? (toRight === undefined ? undefined : '')
  const said = [wrong, toRight].map((feedback) => (feedback === '' ? '#' : writeFeedback(feedback))).join('')
  return write(item, [(right ? 'TRUE' : 'FALSE') + said])
}

function writeThreeWay(item: Item<'true-false'>): WrittenItem {
  const answers = (['true', 'false', 'not-given'] as const).map(
    (side): Answer => ({
      text: { true: 'True', false: 'False', 'not-given': 'The text does not say' }[side],
      fraction: String(item.correctResponse) === side ? 1 : 0,
      feedback: item.responses?.find(({ response }) => String(response) === side)?.feedback,
    }),
  )
  const lost = ['that it is true, false or not given: it became a choice of three']
  return write(
    item,
    answers.map((answer) => writeAnswer(answer, answer.fraction === 1 ? '=' : '~')),
    lost,
  )
}

function writeNumber(item: Item<'number'>): WrittenItem {
  const { answers, lost } = answersOfNumber(item)
  return write(item, ['#', ...answers.flatMap((answer) => writeNumberAnswer(answer, lost))], lost)
}

function writeNumberAnswer({ accepts, fraction, feedback }: NumberAnswer, lost: string[]): string[] {
  const weight = fraction === 1 ? '' : writeWeight(fraction)
  const said = writeFeedback(feedback)
  if ('value' in accepts) {
    const tolerance = accepts.tolerance ? `:${toDecimal(accepts.tolerance)}` : ''
    return [`=${weight}${toDecimal(accepts.value)}${tolerance}${said}`]
  }
  if ('min' in accepts) return [`=${weight}${toDecimal(accepts.min)}..${toDecimal(accepts.max)}${said}`]
  if (fraction > 0) lost.push('that any other number earns a part of the points')
  return fraction > 0 ? [] : [`~${said}`]
}

function writeTextEntry(item: Item<'text-entry'>): WrittenItem {
  const answers = answersOfText(item)
  const unfit = answers.filter(({ text }) => /->|^\s*\[(html|markdown|plain|moodle)\]/.test(text))
  const lost = unfit.map(({ text }) => `the accepted text "${text}", which GIFT would read as something else`)
  const kept = answers.filter((answer) => !unfit.includes(answer))
  if (!kept.some(({ fraction }) => fraction === 1)) return { lost: [...lost, 'all of it: nothing is left to accept'] }
  const lines = kept.map(
    ({ text, fraction, feedback }) => `=${writeWeight(fraction)}${escapeGift(text)}${writeFeedback(feedback)}`,
  )
  return write(item, lines, lost)
}

function writeMatch(item: Item<'match'>): WrittenItem {
  const plain = new Map(item.right.map(({ id, text }) => [id, inlineText(text).trim().replace(/\s+/g, ' ')]))
  const used = new Set(Object.values(item.correctResponse))
  const pairs = item.left.map(
    ({ id, text }) => `=${writeText(text)} -> ${escapeGift(plain.get(item.correctResponse[id] as string) as string)}`,
  )
  const others = item.right
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => `= -> ${escapeGift(plain.get(id) as string)}`)
  const marked = item.right.some(({ text }) => parseInline(text).some((piece) => typeof piece !== 'string'))
  const same = new Set(plain.values()).size < plain.size
  const lost = [
    ...(marked ? ['emphasis on its right side'] : []),
    ...(same ? ['that two of its right side read alike: they became one'] : []),
  ]
  return write(item, [...pairs, ...others], lost)
}

/** The missing word of a sentence is a choice; a text with several gaps is more than one question. */
function writeGap(item: Item<'inline-choice'>): WrittenItem {
  const [gap, more] = item.gaps
  if (!gap || more) return { lost: ['all of it: GIFT has no question with several gaps'] }
  const [before = '', , after = ''] = splitAtGaps(item.text)
  const prompt = `${item.prompt}\n${before}_____${after}`.replaceAll('\\{', '{')
  const key = item.correctResponse?.[gap.id]
  const answers = answersOfChoice({ choices: gap.choices, correctResponse: key })
  return write({ ...item, prompt }, writeOneOf(answers), ['that its gap stands in the text: it became a choice'])
}
