import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BankFormat, Imported, ImportedPassage, ReadMedia } from '../../../authoring/formats/format.ts'
import { markCorrect } from '../../../authoring/formats/mark-correct.ts'
import { tidyInline } from '../../../authoring/formats/tidy-inline.ts'
import { parseInline } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'

/** Reads a bank from bytes, as from a file of this name. */
export async function importBytes(format: BankFormat, name: string, bytes: Uint8Array | string) {
  const folder = await mkdtemp(join(tmpdir(), 'lede-bank-'))
  try {
    await writeFile(join(folder, name), bytes)
    const { head, questions } = await format.read(join(folder, name))
    const read: (Imported | ImportedPassage)[] = []
    for await (const question of questions) read.push(question)
    return { head, read }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Writes items in a format and reads them again. */
export async function sendThrough(format: BankFormat, items: Item[], readMedia?: ReadMedia) {
  const quiz = { title: 'Roofs', language: 'en', items }
  const exported = await format.write?.('roofs', quiz, readMedia)
  const [file] = exported?.files ?? []
  if (!exported || !file) throw new Error('nothing was written')
  const lost = exported.lost.filter((what) => !what.startsWith('the quiz:'))
  return { lost, ...(await importBytes(format, file.name, file.bytes)) }
}

const show = (text: string) => JSON.stringify(tidyInline(parseInline(text)))

/** A list with its ids replaced by indexes, and the map from old to new ids. */
function number<T extends { id: string; text?: string }>(list: readonly T[]) {
  const ids = new Map(list.map(({ id }, index) => [id, `n${index}`]))
  return { ids, list: list.map((entry) => ({ ...entry, id: ids.get(entry.id) as string })) }
}

/**
 * An item with ids derived from its content, to compare items whose ids a format does not support. The
 * right side of a match has no order, nor have the parts of an order.
 */
export function withPlainIds(written: Item): Item {
  const item = { ...markCorrect(written), id: 'item' } as Item
  const byText = <T extends { text: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (show(a.text) < show(b.text) ? -1 : 1))
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
      return { ...item, choices: number(item.choices).list }
    case 'hottext':
      return { ...item, sentences: number(item.sentences).list }
    case 'order': {
      const { ids, list } = number(byText(item.choices))
      return { ...item, choices: list, correctResponse: item.correctResponse.map((id) => ids.get(id) as string) }
    }
    case 'match': {
      const [left, right] = [number(item.left), number(byText(item.right))]
      const pairs = Object.entries(item.correctResponse).map(([from, to]) => [left.ids.get(from), right.ids.get(to)])
      return { ...item, left: left.list, right: right.list, correctResponse: Object.fromEntries(pairs) }
    }
    case 'inline-choice': {
      const { ids, list } = number(item.gaps)
      const text = item.text.replace(/(?<!\\)\{([\w-]+)\}/g, (whole, id: string) =>
        ids.has(id) ? `{${ids.get(id)}}` : whole,
      )
      return { ...item, text, gaps: list.map((gap) => ({ ...gap, choices: number(gap.choices).list })) }
    }
    default:
      return item
  }
}

/** The texts of an item that learners see, with normalized white space and marks. */
export function shownOf(item: Item) {
  const texts = (list: readonly { text: string; feedback?: string | undefined }[]) =>
    list.map(({ text, feedback }) => [show(text), feedback && show(feedback)])
  const { type, prompt, feedback, hint, points = 1 } = item
  const own =
    'choices' in item
      ? texts(item.choices)
      : item.type === 'match'
        ? [texts(item.left), texts(item.right)]
        : item.type === 'true-false'
          ? item.responses?.map(({ response, feedback }) => [String(response), show(feedback)]).toSorted()
          : item.type === 'inline-choice'
            ? [show(item.text), ...item.gaps.map(({ choices }) => texts(choices))]
            : undefined
  return { type, points, prompt: show(prompt), feedback: feedback && show(feedback), hint: hint && show(hint), own }
}
