import type { DraftItem } from '../draft/draft.ts'
import { fieldLabel } from '../field-label.ts'
import type { WriteTexts } from '../texts.ts'

/** The words of `lede check` for parts of a quiz file, and what authors see in the editor. */
const words: Readonly<Record<string, string>> = {
  item: 'question',
  items: 'questions',
  prompt: 'question',
  stimulus: 'passage',
  feedback: 'explanation',
  evidence: 'marked text',
}

/**
 * A message of `lede check` in the words of the editor: an item by its number, a field by its label, and "passage" instead of
 * "stimulus". Quoted texts of the author stay as they are.
 */
export function inEditorWords(t: WriteTexts, items: readonly DraftItem[], message: string): string {
  return message
    .replace(/the prompt of (?=(?:one )?item\b)/i, '')
    .replace(/\bitem "([\w-]+)"/g, (whole, id: string) => {
      const index = items.findIndex((item) => item.id === id)
      return index < 0 ? whole : t.questionNumber(index + 1)
    })
    .split(/("[^"]*"|“[^”]*”)/)
    .map((part, index) => (index % 2 ? labelOf(t, part) : part.replace(/\b[a-z]+\b/g, (word) => words[word] ?? word)))
    .join('')
}

/** The label of a quoted field or type; any other quotation as it is. */
function labelOf(t: WriteTexts, quoted: string): string {
  const name = quoted.slice(1, -1)
  const label = `type-${name}` in t ? t[`type-${name}` as 'type-choice'] : fieldLabel(t, name)
  return label === undefined || !quoted.startsWith('"') ? quoted : `“${label}”`
}
