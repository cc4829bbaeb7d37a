import type { Answer } from '../../../authoring/formats/answers/answer.ts'
import { answersOfChoice, answersOfChoices, answersOfText } from '../../../authoring/formats/answers/answers-of.ts'
import { inlineToHtml } from '../../../authoring/formats/html.ts'
import { gapIds, splitAtGaps } from '../../../core/items/gaps.ts'
import type { Item, ItemTypeName } from '../../../core/items/index.ts'
import { writeCloze } from './write-cloze.ts'
import { writeNumber } from './write-number.ts'
import { answer, element, htmlElement, textElement, xmlText } from './write-xml.ts'

/** What a type of item has of its own as a question of Moodle; `prompt` is the HTML of its text. */
export interface WrittenOwn {
  type: string
  prompt: string
  content: string[]
  lost: string[]
}

type Writers = { [T in ItemTypeName]: (item: Item<T>) => WrittenOwn }

export const writers: Writers = {
  choice: (item) => writeChoices(item, item, answersOfChoice(item), true),
  'multiple-choice': (item) => writeChoices(item, item, answersOfChoices(item), false),
  hottext: (item) => ({
    ...writeChoices({ ...item, shuffle: false }, item, answersOfChoices({ ...item, choices: item.sentences }), false),
    lost: ['that it is a passage to find sentences in: it became a list of choices'],
  }),
  'true-false': writeTrueFalse,
  number: writeNumber,
  'text-entry': writeTextEntry,
  match: writeMatch,
  order: writeOrder,
  'inline-choice': writeInlineChoice,
}

const shuffled = ({ shuffle }: { shuffle?: boolean | undefined }) =>
  element('shuffleanswers', String(shuffle !== false))

function writeChoices(
  settings: { shuffle?: boolean | undefined },
  item: Item,
  answers: readonly Answer[],
  single: boolean,
): WrittenOwn {
  const content = [
    element('single', String(single)),
    shuffled(settings),
    element('answernumbering', 'abc'),
    ...answers.map(writeAnswer),
  ]
  return { type: 'multichoice', prompt: inlineToHtml(item.prompt), content, lost: [] }
}

const writeAnswer = ({ text, fraction, feedback }: Answer) =>
  answer(fraction, `<text>${xmlText(inlineToHtml(text))}</text>${htmlElement('feedback', feedback)}`, 'html')

function writeTrueFalse(item: Item<'true-false'>): WrittenOwn {
  const names = { true: 'True', false: 'False', 'not-given': 'The text does not say' }
  const sides = (['true', 'false', ...(item.notGiven ? ['not-given' as const] : [])] as const).map((side) => ({
    text: item.notGiven ? names[side] : side,
    fraction: String(item.correctResponse) === side ? 1 : 0,
    feedback: item.responses?.find(({ response }) => String(response) === side)?.feedback,
  }))
  const lost = ['that it is true, false or not given: it became a choice of three']
  if (item.notGiven) return { ...writeChoices({ shuffle: false }, item, sides, true), lost }
  return { type: 'truefalse', prompt: inlineToHtml(item.prompt), content: sides.map(writeAnswer), lost: [] }
}

function writeTextEntry(item: Item<'text-entry'>): WrittenOwn {
  const answers = answersOfText(item).map(({ text, fraction, feedback }) =>
    answer(fraction, `<text>${xmlText(text)}</text>${htmlElement('feedback', feedback)}`),
  )
  const content = [element('usecase', item.matchCase ? 1 : 0), ...answers]
  return { type: 'shortanswer', prompt: inlineToHtml(item.prompt), content, lost: [] }
}

function writeMatch(item: Item<'match'>): WrittenOwn {
  const used = new Set(Object.values(item.correctResponse))
  const texts = new Map(item.right.map(({ id, text }) => [id, inlineToHtml(text).trim().replace(/\s+/g, ' ')]))
  const pair = (left: string, right: string) =>
    textElement('subquestion', left, 'html', `<answer><text>${xmlText(texts.get(right) ?? '')}</text></answer>`)
  const pairs = item.left.map(({ id, text }) => pair(inlineToHtml(text), item.correctResponse[id] as string))
  const others = item.right.filter(({ id }) => !used.has(id)).map(({ id }) => pair('', id))
  const alike = new Set(texts.values()).size < texts.size
  const lost = alike ? ['that two of its right side read alike: they became one'] : []
  return { type: 'matching', prompt: inlineToHtml(item.prompt), content: [shuffled({}), ...pairs, ...others], lost }
}

function writeOrder(item: Item<'order'>): WrittenOwn {
  const texts = new Map(item.choices.map(({ id, text }) => [id, text]))
  const answers = item.correctResponse.map((id, index) =>
    answer((index + 1) / 100, `<text>${xmlText(inlineToHtml(texts.get(id) ?? ''))}</text>`, 'html'),
  )
  const content = [
    element('layouttype', 'VERTICAL'),
    element('selecttype', 'ALL'),
    element('gradingtype', 'RELATIVE_ALL_PREVIOUS_AND_NEXT'),
    ...answers,
  ]
  return { type: 'ordering', prompt: inlineToHtml(item.prompt), content, lost: [] }
}

/** Gaps whose choices only have a text are a gapselect question, one group for each gap; weights and feedback need cloze. */
function writeInlineChoice(item: Item<'inline-choice'>): WrittenOwn {
  const gaps = new Map(item.gaps.map((gap) => [gap.id, gap]))
  const ordered = gapIds(item.text).flatMap((id) => gaps.get(id) ?? [])
  const answers = ordered.map((gap) =>
    answersOfChoice({ choices: gap.choices, correctResponse: item.correctResponse?.[gap.id] }),
  )
  const pieces = splitAtGaps(item.text).filter((_, index) => index % 2 === 0)
  const simple = answers
    .flat()
    .every(({ fraction, feedback }) => (fraction === 0 || fraction === 1) && feedback === undefined)
  const alone = answers.every((offered) => offered.filter(({ fraction }) => fraction === 1).length === 1)
  return simple && alone ? writeGapSelect(item, pieces, answers) : writeCloze(item, pieces, answers)
}

function writeGapSelect(
  item: Item<'inline-choice'>,
  pieces: readonly string[],
  answers: readonly Answer[][],
): WrittenOwn {
  const options = answers.flatMap((offered, index) => offered.map((option) => ({ ...option, group: index + 1 })))
  const places = answers.map(
    (_, index) => options.findIndex(({ group, fraction }) => group === index + 1 && fraction === 1) + 1,
  )
  const text = pieces.map((piece, index) => piece + (index < places.length ? `[[${places[index]}]]` : '')).join('')
  const content = [
    shuffled(item),
    ...options.map(
      (option) =>
        `<selectoption><text>${xmlText(inlineToHtml(option.text))}</text><group>${option.group}</group></selectoption>`,
    ),
  ]
  return { type: 'gapselect', prompt: `${inlineToHtml(item.prompt)}<br>${inlineToHtml(text)}`, content, lost: [] }
}
