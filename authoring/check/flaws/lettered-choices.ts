import { type Patch, replace } from '../../patch.ts'
import { type ChoiceList, choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
const series = [
  'abcdefghij',
  'ABCDEFGHIJ',
  'αβγδεζηθικ',
  'абвгдежзик',
  'АБВГДЕЖЗИК',
  '가나다라마바사아자차',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ',
  'アイウエオカキクケコ',
  circled,
]
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const label = /^[([]?(?:([①-⑩])|(\d{1,2}|[ivx]{1,4}|[\p{L}ㄱ-ㅎ]))(?:(?<=[①-⑩])\s*|[.)\]:]\s+|\)\s*)(?=\S)/iu

/** True if a label is the one that counts this far: A, a, 1, i, 가 or ① for the first. */
const counts = (mark: string, index: number): boolean =>
  mark === String(index + 1) ||
  romans[index] === mark.toLowerCase() ||
  series.some((signs) => [...signs][index] === mark)

/** The labels of all choices if they count from the first on, or all are the same bullet. */
function findLabels({ choices }: ChoiceList): string[] | undefined {
  const bullets = choices.map(({ text }) => /^[-–—•*]\s+(?=\p{L})/u.exec(text)?.[0])
  if (bullets.every((bullet) => bullet !== undefined)) return bullets
  const matches = choices.map(({ text }) => label.exec(text))
  const isCount = matches.every((match, index) => match && counts(match[1] ?? match[2] ?? '', index))
  // "1. Mai", "2. Mai" and "3. Mai" are days.
  const rests = new Set(choices.map(({ text }, index) => text.slice(matches[index]?.[0].length ?? 0).split(' ')[0]))
  return isCount && rests.size > 1 ? matches.map((match) => match?.[0] ?? '') : undefined
}

export const letteredChoices: Flaw = {
  name: 'lettered-choices',
  title: 'The choices begin with letters or numbers',
  severity: 'warning',
  reason:
    'Choices are shuffled for each student, so that "C)" may be read first; and a student who reads "the answer is B" looks for a letter ' +
    'that has moved. Haladyna, Downing and Rodriguez (2002), guideline 12, asks to format choices plainly and alike; the ' +
    'page does that. The rule fires if the texts of all choices begin with A), 1., i), ①, 가. and so on in the order of the ' +
    'file, or with the same bullet.',
  fix: 'take the letters out of the texts',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap((list) => {
      const labels = findLabels(list) ?? []
      const [first] = labels
      const [choice] = list.choices
      if (first === undefined || !choice) return []
      const isPlain = list.choices.every(({ source }, at) => source.trimStart().startsWith(labels[at] ?? ''))
      const patch = list.choices.flatMap(
        ({ source, pointer }, at): Patch => replace(pointer, source.trimStart().slice(labels[at]?.length)),
      )
      return [
        {
          index: list.index,
          pointer: choice.pointer,
          detail: `${quoted(choice.text)} begins with "${first.trim()}", as the other choices do`,
          ...(isPlain && { patch }),
        },
      ]
    }),
}
