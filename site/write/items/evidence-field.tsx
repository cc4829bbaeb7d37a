import { nearestQuote } from '../../../authoring/nearest-quote.ts'
import { passageTexts } from '../../../core/block-texts.ts'
import { holdsQuote, quotesOf } from '../../../core/find-evidence.ts'
import type { Block } from '../draft/draft.ts'
import { withoutQuote, withQuotes } from '../draft/evidence.ts'
import { useEditor, useProblems } from '../editor.ts'
import { Quotation } from '../quotation.tsx'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'
import { Problems } from './problem-list.tsx'

/** The marks of an item in the passage: they are made there, never typed. */
export function EvidenceField({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { store, showQuote } = useEditor()
  const quotes = quotesOf(item)
  // A broken mark says the same below itself, at once and with the nearest words.
  const problems = useProblems(`${at}/evidence`).filter(
    ({ rule, pointer = '' }) => rule !== 'evidence' || !pointer.endsWith('/quote'),
  )
  const { stimulus = [] } = store.draft
  const passage = passageTexts(stimulus).join('\n')
  return (
    <fieldset class="evidence">
      <legend>{t.evidence}</legend>
      {quotes.length === 0 && <p class="note">{t.evidenceHow}</p>}
      <ul class="plain">
        {quotes.map((quote) => (
          <li key={quote}>
            <Quotation {...{ quote, language }} />
            {!holdsQuote(passage, quote) && (
              <Broken
                quote={quote}
                stimulus={stimulus}
                language={language}
                onTake={(found) =>
                  change((item) =>
                    withQuotes(
                      item,
                      quotes.map((one) => (one === quote ? found : one)),
                    ),
                  )
                }
              />
            )}
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
      <Problems at={`${at}/evidence`} problems={problems} />
    </fieldset>
  )
}

interface BrokenProps {
  quote: string
  stimulus: readonly Block[]
  language: string
  onTake: (quote: string) => void
}

/** A mark whose words are no longer in the passage, and the nearest ones that are. */
function Broken({ quote, stimulus, language, onTake }: BrokenProps) {
  const t = useTexts()
  const nearest = nearestQuote(quote, stimulus, language)
  return (
    <div class="broken">
      <p>{t.markBroken}</p>
      {nearest && (
        <>
          <p>
            {t.markNearest} <Quotation quote={nearest.quote} language={language} />
          </p>
          <button type="button" onClick={() => onTake(nearest.quote)}>
            {t.markTake}
          </button>
        </>
      )}
    </div>
  )
}
