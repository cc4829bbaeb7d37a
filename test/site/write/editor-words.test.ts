import { expect, it } from 'vitest'
import { readStrings } from '../../../core/strings/read-strings.ts'
import texts from '../../../locales/en/write.json' with { type: 'json' }
import { inEditorWords } from '../../../site/write/checking/editor-words.ts'
import type { WriteTexts } from '../../../site/write/texts.ts'

const t = readStrings<WriteTexts>('en', texts)
const items = ['mill', 'flood'].map((id) => ({ id, type: 'choice' as const, prompt: '' }))

it.each([
  ['it has no feedback, and 1 more item has none', 'it has no explanation, and 1 more question has none'],
  ['add "attribution": who says so', 'add “Who says so”: who says so'],
  ['this item asks the same as item "flood"', 'this question asks the same as Question 2'],
  [
    'the prompt of item "flood" has the answer to this one: "an item"',
    'Question 2 has the answer to this one: "an item"',
  ],
  ['make it a "multiple-choice" item', 'make it a “Several right answers” question'],
  ['The prompt of one item has the answer to another', 'one question has the answer to another'],
  ['the evidence has 6 sentences', 'the marked text has 6 sentences'],
  ['the stimulus has nothing like it', 'the passage has nothing like it'],
  ['“Feedback, item and prompt” is there already', '“Feedback, item and prompt” is there already'],
])('The message “%s” is shown in words of the editor', (message, shown) => {
  expect(inEditorWords(t, items, message)).toBe(shown)
})
