import { choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { matterOf, quoted, speaks } from './words.ts'

/** Two words of matter, or one in a choice that has hardly any other: less is chance. */
const isEcho = (shared: readonly string[], words: readonly string[]): boolean =>
  shared.length >= 2 || (shared.length === 1 && words.length <= 2 && (shared[0]?.length ?? 0) >= 4)

export const keyEchoesPrompt: Flaw = {
  name: 'key-echoes-prompt',
  title: 'Only the right choice repeats words of the question',
  severity: 'warning',
  reason:
    'Who has not read the passage takes the choice that sounds like the question, and is right. Haladyna, Downing and ' +
    'Rodriguez (2002), guideline 28b: no clang associations, choices identical to or resembling words in the stem. Katz, ' +
    'Lautenschlager, Blackburn and Harris (1990, Psychological Science 1, 122) found that students answered reading items ' +
    'well above chance without any passage. The rule fires for English if the right choice shares words of matter with the ' +
    'prompt and no other choice shares any.',
  fix: 'say the right choice in other words, or let wrong choices repeat words of the prompt too',
  find: (quiz) =>
    speaks(quiz.language, 'en')
      ? choiceListsOf(quiz)
          .filter(({ choices, single, completes }) => single && !completes && choices.length >= 3)
          .flatMap((list) => {
            const asked = new Set(matterOf(list.stem))
            const { right, wrong } = splitByKey(list)
            if (wrong.some(({ text }) => matterOf(text).some((word) => asked.has(word)))) return []
            return right.flatMap(({ text, pointer }) => {
              const words = [...new Set(matterOf(text))]
              const shared = words.filter((word) => asked.has(word))
              if (!isEcho(shared, words)) return []
              return [{ index: list.index, pointer, detail: `only ${quoted(text)} repeats words of the prompt` }]
            })
          })
      : [],
}
