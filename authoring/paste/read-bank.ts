import type { Item } from '../../core/items/index.ts'
import { type BankText, type TextFormat, UnreadableBank } from '../formats/format.ts'
import type { PastedChoice } from './pasted-choices.ts'
import type { PastedItem, PastedQuestions } from './pasted-item.ts'

/** Reads pasted text with the reader of a bank format. */
export async function readBank(text: string, read: TextFormat['read']): Promise<PastedQuestions> {
  const lines = text.split(/\r\n?|\n/)
  const result: PastedQuestions = { items: [], notes: [], unread: [] }
  try {
    const bank = await read(toBankText(text))
    result.notes.push(...(bank.head.notes ?? []))
    const stretches: { from: number; isRead: boolean }[] = []
    for await (const entry of bank.questions) {
      const isRead = 'item' in entry
      stretches.push({ from: (entry.place.line ?? 1) - 1, isRead })
      if (isRead) result.items.push(toPasted(entry.item))
      if (isRead) result.notes.push(...(entry.notes ?? []))
    }
    stretches.forEach(({ from, isRead }, index) => {
      if (!isRead) result.unread.push(...lines.slice(from, stretches[index + 1]?.from ?? lines.length))
    })
  } catch (error) {
    if (!(error instanceof UnreadableBank)) throw error
    result.unread.push(...lines)
  }
  return { ...result, notes: [...new Set(result.notes)], unread: result.unread.filter((line) => line.trim() !== '') }
}

const toBankText = (text: string): BankText => ({
  file: 'pasted',
  head: new TextEncoder().encode(text.slice(0, 4000)),
  read: async function* () {
    yield text
  },
})

/** The item without ids where the file needs none. */
function toPasted(item: Item): PastedItem {
  const { id: _, ...fields } = item
  if (fields.type === 'choice' || fields.type === 'multiple-choice')
    return { ...fields, choices: fields.choices.map(withoutId) }
  if (fields.type === 'hottext') return { ...fields, sentences: fields.sentences.map(withoutId) } as PastedItem
  if (fields.type !== 'order') return fields
  const { correctResponse, choices, ...rest } = fields
  return { ...rest, choices: correctResponse.map((id) => choices.find((choice) => choice.id === id)?.text ?? '') }
}

function withoutId({ id: _, ...choice }: { id: string; text: string; correct?: boolean | undefined }): PastedChoice {
  return Object.keys(choice).length === 1 ? choice.text : (choice as PastedChoice)
}
