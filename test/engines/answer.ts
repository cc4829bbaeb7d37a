import { inlineText } from '../../core/inline.ts'
import type { Item } from '../../core/items/index.ts'
import type { Language } from '../locales/read-languages.ts'
import type { Learner } from './learner.ts'

type Marked = readonly { text: string; correct?: boolean | undefined }[]

const right = (choices: Marked) => choices.filter(({ correct }) => correct).map(({ text }) => inlineText(text))

/** A text with its placeholders filled in. */
export const fill = (template: string, ...values: (string | number)[]) =>
  template.replace(/\{(\d)\}/g, (_, index) => `${values[index] ?? ''}`)

/** Answers an item rightly, of any type. */
export async function answer(
  { press, fill: type, select }: Learner,
  item: Item,
  { quiz, work }: Language,
): Promise<void> {
  switch (item.type) {
    case 'choice':
      return press('radio', right(item.choices)[0] ?? '')
    case 'true-false':
      return press('radio', quiz[`truth-${item.correctResponse}`])
    case 'multiple-choice':
      for (const text of right(item.choices)) await press('checkbox', text)
      return
    case 'hottext':
      for (const text of right(item.sentences)) await press('checkbox', text)
      return
    case 'number':
      return type(inlineText(item.prompt), `${item.correctResponse}`)
    case 'text-entry':
      return type(inlineText(item.prompt), [item.correctResponse].flat()[0] ?? '')
    case 'match':
      for (const { id, text } of item.left) {
        const to = item.right.find((each) => each.id === item.correctResponse[id])
        await select(inlineText(text), inlineText(to?.text ?? ''))
      }
      return
    case 'inline-choice':
      for (const [index, { choices }] of item.gaps.entries()) {
        await select(fill(work.gap, index + 1, item.gaps.length).trim(), right(choices)[0] ?? '')
      }
      return
    case 'order': {
      // From the last to the first, each to the top.
      const parts = item.correctResponse.map((id) => item.choices.find((choice) => choice.id === id)?.text ?? '')
      for (const text of parts.reverse()) {
        for (let presses = 1; presses < parts.length; presses++) {
          await press('button', fill(work['move-up'], inlineText(text)))
        }
      }
    }
  }
}
