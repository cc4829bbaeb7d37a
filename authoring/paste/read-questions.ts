import type { PastedQuestions } from './pasted-item.ts'
import { readNumbered } from './read-numbered.ts'

/**
 * Reads pasted questions: numbered lists with choices and answers, Aiken, GIFT, or cells of a spreadsheet, with or without a row of
 * names. `language` is that of the quiz (BCP 47), for decimal marks. Readers of banks are loaded when they are needed.
 */
export async function readQuestions(text: string, language?: string): Promise<PastedQuestions> {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/^([^\S\n]*[*]?[(]?[\p{L}\p{Nd}]{1,3}[.)]|[^\S\n]*[•●–-])\t/gmu, '$1 ')
  if (isGift(plain)) {
    const [{ readBank }, { readGift }] = await Promise.all([
      import('./read-bank.ts'),
      import('../formats/gift/read-gift.ts'),
    ])
    return readBank(plain, readGift)
  }
  if (isTable(plain)) {
    const { hasHeader, readRows } = await import('./read-rows.ts')
    if (!hasHeader(plain)) return readRows(plain, language)
    const [{ readBank }, { readCsv }] = await Promise.all([
      import('./read-bank.ts'),
      import('../formats/csv/read-csv.ts'),
    ])
    return readBank(plain, readCsv)
  }
  if (isAiken(plain)) {
    const [{ readBank }, { readAiken }] = await Promise.all([
      import('./read-bank.ts'),
      import('../formats/aiken/read-aiken.ts'),
    ])
    return readBank(plain, readAiken)
  }
  return readNumbered(plain, language)
}

const isGift = (text: string) =>
  /^(::|\$CATEGORY:)/m.test(text) || /(?<!\\)\{\s*(=|~|#|(T|F|TRUE|FALSE)\s*\})/.test(text)

/** Cells that were copied from a spreadsheet have tabs between them. */
const isTable = (text: string) => /^(?:[^\n]*\S[^\n\t]*|"[^"]*")\t/.test(text.trimStart())

const isAiken = (text: string) =>
  /^ANSWER:[^\S\n]*[A-Z][^\S\n]*$/m.test(text) && /^A[.)] /m.test(text) && !/^\s*\p{Nd}+[.)] /mu.test(text)
