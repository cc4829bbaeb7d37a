import { useEffect, useRef } from 'preact/hooks'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { type SuggestedItem, suggestItems } from '../../../authoring/suggest/suggest-items.ts'
import { withItem, withNewItems } from '../draft/changes.ts'
import type { DraftItem } from '../draft/draft.ts'
import { withQuote } from '../draft/evidence.ts'
import { newItem } from '../draft/new-item.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { itemTypeNames } from '../item-types.ts'
import { TypePicker } from '../items/type-picker.tsx'
import { TypePicture } from '../items/type-picture.tsx'
import { languageOf } from '../language-of.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import type { Entry, Stretch } from './passage-text.ts'
import { rest } from './read-selection.ts'

interface AskBarProps {
  selected: readonly Stretch[]
  entries: readonly Entry[]
  language: string
  /** The item whose form is open, and its index; -1 if none is. */
  open: string | undefined
  openIndex: number
  /** Called when the selection is asked about, or given up. */
  onDone: () => void
}

/** What can be asked about the selection: what suits it is offered first, and says what it fills in. */
export function AskBar({ selected, entries, language, open, openIndex, onDone }: AskBarProps) {
  const t = useTexts()
  const { store, openItem } = useEditor()
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => bar.current && uncover(bar.current), rest)
    return () => clearTimeout(timer)
  }, [selected])
  const texts = selected.map(({ entry, from, to }) => entries[entry]?.text.slice(from, to) ?? '')
  const text = texts.join(' ')
  const paragraph = entries[selected[0]?.entry ?? 0]?.text ?? ''
  const isList = selected.every(({ entry }) => entries[entry]?.entry !== undefined)
  const { quote, items, others } = suggestItems({ texts, paragraph, isList }, language)
  const ask = ({ type, fields }: SuggestedItem) => {
    const item = newItem(type, { ...(fields as Partial<DraftItem>), evidence: { quote: escapeInline(quote) } })
    store.change(withNewItems([item], open))
    onDone()
    openItem(item.id, true)
    focusSoon(`prompt-${item.id}`)
  }
  const otherTypes = itemTypeNames.filter((type) => items.every((one) => one.type !== type))
  return (
    <section class="ask-bar" aria-label={t.askAbout} ref={bar}>
      <div class="asked-about">
        <p class="chosen-text" {...languageOf(language)}>
          {shorten(text, 90)}
        </p>
        <button type="button" class="quiet" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
      {openIndex >= 0 && (
        <button
          type="button"
          class="primary"
          onClick={() => {
            store.change(withItem(open as string, (item) => withQuote(item, escapeInline(text))))
            onDone()
          }}
        >
          {t.markFor(openIndex + 1)}
        </button>
      )}
      <fieldset class="types">
        <legend>{t.askAbout}</legend>
        {items.map((item) => (
          <button key={`${item.type} ${item.shows}`} type="button" onClick={() => ask(item)}>
            <TypePicture type={item.type} />
            <span>
              {t[`type-${item.type}`]}
              <FilledIn item={item} t={t} />
            </span>
          </button>
        ))}
      </fieldset>
      <details>
        <summary>{t.otherKinds}</summary>
        <TypePicker
          label={t.otherKinds}
          isLabelUnseen
          types={otherTypes}
          onChoose={(type) => ask({ type, fields: others[type] ?? {} })}
        />
      </details>
    </section>
  )
}

/** Scrolls until the bar no longer covers the end of what is selected. */
function uncover(bar: HTMLElement) {
  const whole = bar.parentElement?.querySelectorAll<HTMLElement>('.text .chosen')
  const selection = getSelection()
  const end = selection?.isCollapsed === false ? selection.getRangeAt(0).endContainer.parentElement : null
  const element = end ?? [...(whole ?? [])].at(-1)
  if (!element) return
  element.style.scrollMarginBlockEnd = `${bar.offsetHeight + 40}px`
  element.scrollIntoView({ block: 'nearest' })
  element.style.scrollMarginBlockEnd = ''
}

/** What a suggestion fills in. */
function FilledIn({ item, t }: { item: SuggestedItem; t: WriteTexts }) {
  const { type, fields, shows } = item
  if (Array.isArray(fields.sentences)) return <>: {t.sentencesCounted(fields.sentences.length)}</>
  if (shows === undefined) return null
  return (
    <>
      : {type === 'true-false' ? `${t.attribution} – ` : ''}
      <bdi>{shorten(shows, 45)}</bdi>
    </>
  )
}

/** A text with its beginning and its end. */
const shorten = (text: string, length: number) =>
  text.length > length
    ? `${text.slice(0, Math.round(length * 0.65))} … ${text.slice(-Math.round(length * 0.25))}`
    : text
