import type { Article } from './article.ts'

/** By the first letters of their names in English, German, French, Spanish, Italian and Portuguese. */
const months = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|août|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
]

const byline = /^(?:(?:written|reported|text|story) )?(?:by|von|par|por|di|door)\b:? (\p{Lu}.{1,78}[^.!?…])$/iu
const koreanByline = /^(\p{L}{2,10}) 기자(?: ?[\w.]+@[\w.]+)?$/u

/** Author and day of publication from the lines below a title: "By Ana Silva", "2 May 2025". Stops at any other line. */
export function readHead(lines: readonly string[]): { head: Pick<Article, 'author' | 'published'>; length: number } {
  const head: Pick<Article, 'author' | 'published'> = {}
  let length = 0
  for (const line of lines) {
    const [, author] = byline.exec(line) ?? koreanByline.exec(line) ?? []
    const published = readDay(line)
    if (author !== undefined) head.author ??= author
    else if (published !== undefined) head.published ??= published
    else break
    length++
  }
  return { head, length }
}

/** A line that is a date, as 2025-05-02. Days in digits only are read if their order is certain. */
function readDay(line: string): string | undefined {
  const text = line
    .toLowerCase()
    .replace(/^(?:published|posted|updated|last updated)(?: on)?:? /, '')
    .replace(/^\p{L}+, (?=[\p{L}\d])/u, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? /^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일$/.exec(text)
  if (iso) return writeDay(iso[1], Number(iso[2]), iso[3])
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (german) return writeDay(german[3], Number(german[2]), german[1])
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th|er)? (?:de )?(\p{L}+)\.?,? (?:de )?(\d{4})$/u.exec(text)
  if (dayFirst) return writeDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  return monthFirst ? writeDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined
}

const monthOf = (name = '') => months.findIndex((month) => month.test(name)) + 1

const writeDay = (year = '', month: number, day = '') =>
  month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined
