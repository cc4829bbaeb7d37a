import { parseHTML } from 'linkedom'
import { print } from '../../../authoring/print/index.ts'
import type { Quiz } from '../../../core/quiz.ts'

/** The HTML of a printed quiz. */
export async function printHtml(quiz: Quiz, readMedia?: (src: string) => Promise<Uint8Array | undefined>) {
  const { files, lost } = await print.write('quiz', quiz, readMedia)
  return { html: new TextDecoder().decode(files[0]?.bytes), files, lost }
}

/** A printed quiz as a reader finds it on paper. */
export async function openPrinted(quiz: Quiz) {
  const { document } = parseHTML((await printHtml(quiz)).html)
  const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => [...sheet.querySelectorAll('.items > li')])
  const rows = [...document.querySelectorAll('.key tbody tr')]
  const cellOf = (item: number, variant: number) => rows[item]?.querySelectorAll('td')[variant]
  const keyOf = (item: number, variant: number) =>
    clean((cellOf(item, variant)?.querySelector('.right') ?? rows[item]?.querySelector('.common'))?.textContent ?? '')
  /** Where a variant has an item of the quiz, from 0. */
  const placeOf = (item: number, variant: number) => Number(cellOf(item, variant)?.querySelector('.n')?.textContent) - 1
  const markings = [...document.querySelectorAll('.marking')].map((marking) =>
    [...marking.querySelectorAll('li')].map((answer) => clean(answer.textContent)),
  )
  return { document, sheets, markings, keyOf, placeOf }
}

export const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()

/** The text next to a letter or a number, in a list of parts on a sheet. */
export function partAt(list: Element | null | undefined, label: string): string {
  const part = [...(list?.children ?? [])].find(
    (one) => clean(one.querySelector('.letter')?.textContent ?? '') === label,
  )
  return clean(part?.querySelector('.text')?.textContent ?? '')
}
