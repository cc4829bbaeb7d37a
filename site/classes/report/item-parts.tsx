import { inlineText } from '../../../core/inline.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import { useTexts } from '../texts.ts'
import type { ReportItem } from './read-report.ts'

/** What an item asks, with its text where it has gaps. */
export function Prompt({ item: { item }, language }: { item: ReportItem; language: string }) {
  const text = item.type === 'inline-choice' ? item.text : undefined
  return (
    <div class="prompt" lang={language} dir="auto">
      <p>{inlineText(item.prompt)}</p>
      {text && (
        <p>
          {splitAtGaps(text)
            .map((part, index) => (index % 2 === 0 ? inlineText(part) : '____'))
            .join('')}
        </p>
      )}
    </div>
  )
}

/** The sentences that settle an item. */
export function ItemEvidence({ item: { key }, language }: { item: ReportItem; language: string }) {
  const t = useTexts()
  if (!key?.evidence) return null
  const quotes = [key.evidence, ...(key.moreEvidence ?? [])]
  return (
    <figure class="evidence">
      <figcaption>{t.textSays}</figcaption>
      {quotes.map(({ quote }) => (
        <blockquote key={quote} lang={language} dir="auto">
          {quote}
        </blockquote>
      ))}
      {key.attribution && (
        <p class="note" lang={language} dir="auto">
          {key.attribution}
        </p>
      )}
    </figure>
  )
}
