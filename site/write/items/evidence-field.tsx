import { quotesOf, withoutQuote } from '../draft/evidence.ts'
import { useEditor } from '../editor.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'

/** The marks of an item in the passage: they are made there, never typed. */
export function EvidenceField({ item, at, change }: FormProps) {
  const t = useTexts()
  const { showQuote } = useEditor()
  const quotes = quotesOf(item)
  return (
    <fieldset class="evidence">
      <legend>{t.evidence}</legend>
      {quotes.length === 0 && <p class="note">{t.evidenceHow}</p>}
      <ul class="plain">
        {quotes.map((quote) => (
          <li key={quote}>
            <q>{quote}</q>
            <span class="tools">
              <button type="button" class="quiet" onClick={() => showQuote(quote)}>
                {t.showQuote}
              </button>
              <button type="button" class="quiet" onClick={() => change((item) => withoutQuote(item, quote))}>
                {t.remove}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <ProblemList at={`${at}/evidence`} />
    </fieldset>
  )
}
