import { choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { isAboutTitles, isTitle } from './titles.ts'
import { quoted, speaks, wordsOf } from './words.ts'

const absolute = new Set(
  'always never absolutely completely totally entirely invariably exclusively solely everyone everybody nobody impossible'.split(
    ' ',
  ),
)

const absoluteIn = (text: string): string | undefined => {
  const words = wordsOf(text)
  // "Nobody" alone answers a question of who; within a statement it is a sweeping claim.
  return words.length < 3 ? undefined : words.find((word) => absolute.has(word))
}

const asksForUntrue = /\b(?:not|except|un\w+|false|incorrect|wrong|least)\b/i

export const absoluteWords: Flaw = {
  name: 'absolute-words',
  title: 'Only wrong choices use words such as "always" and "never"',
  severity: 'warning',
  reason:
    'Few things are always or never so, and students know it: a choice that says so is struck out unread. Haladyna, Downing ' +
    'and Rodriguez (2002), guideline 28a: no clues by specific determiners such as always, never, completely and absolutely. ' +
    'Tarrant, Knierim, Hayes and Ware (2006, Nurse Education Today 26, 662) looked for them as one flaw among others. ' +
    'The rule fires for English if at least one wrong choice of three words or more has such a word and no right one does. ' +
    'Titles, names and quoted words are passed over.',
  fix: 'say it without the word, or let the right choice use one too',
  find: (quiz) =>
    speaks(quiz.language, 'en')
      ? choiceListsOf(quiz).flatMap((list) => {
          const { right, wrong } = splitByKey(list)
          if (isAboutTitles(list.stem) || asksForUntrue.test(list.stem) || right.some(({ text }) => absoluteIn(text)))
            return []
          return wrong
            .filter(({ text }) => absoluteIn(text) && !isTitle(text) && !/["“”…]|\.\.\./.test(text))
            .map(({ text, pointer }) => ({
              index: list.index,
              pointer,
              detail: `"${absoluteIn(text)}" gives ${quoted(text)} away as wrong`,
            }))
        })
      : [],
}
