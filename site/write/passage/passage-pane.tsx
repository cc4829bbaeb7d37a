import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { contentIn } from '../../../core/content-language.ts'
import { quotesOf } from '../../../core/find-evidence.ts'
import type { ItemTypeName } from '../../../core/items/index.ts'
import { withItem, withNewItems } from '../draft/changes.ts'
import type { Block, Draft } from '../draft/draft.ts'
import { withQuote } from '../draft/evidence.ts'
import { newItem } from '../draft/new-item.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { itemTypeNames } from '../item-types.ts'
import { TypePicker } from '../items/type-picker.tsx'
import { useTexts } from '../texts.ts'
import { EditPassage } from './edit-passage.tsx'
import type { Mark } from './mark.ts'
import { entriesOf, findStretches, type Stretch, searchable } from './passage-text.ts'
import { PassageView } from './passage-view.tsx'

const noBlocks: readonly Block[] = []

/** What is offered first for any selection. */
const suggested: readonly ItemTypeName[] = ['choice', 'true-false', 'text-entry']

interface PassageProps {
  draft: Draft
  /** The item whose form is open. */
  open: string | undefined
  /** The quotation to show. */
  shown: { quote: string } | undefined
  /** Shows the passage as fields, or as it is read. */
  edited: { isEdited: boolean } | undefined
}

/** The passage: its marks, and what is selected to ask about. */
export function PassagePane({ draft, open, shown, edited }: PassageProps) {
  const t = useTexts()
  const { store, openItem } = useEditor()
  const [isEdited, setEdited] = useState(!draft.stimulus?.some((block) => block !== ''))
  const [selected, setSelected] = useState<Stretch[]>([])
  const { stimulus = noBlocks, items } = draft
  const entries = useMemo(() => entriesOf(stimulus), [stimulus])
  const passage = useMemo(() => searchable(isEdited ? [] : entries), [entries, isEdited])
  const cited = JSON.stringify(items.map(quotesOf))
  const marks = useMemo(
    () =>
      (isEdited ? [] : items).flatMap((item, index) =>
        quotesOf(item).flatMap((quote) =>
          findStretches(quote, entries, passage).map(
            (stretch, place, all): Mark => ({ ...stretch, item: index, quote, isLast: place === all.length - 1 }),
          ),
        ),
      ),
    [cited, entries, passage, isEdited],
  )
  const text = selected.map(({ entry, from, to }) => entries[entry]?.text.slice(from, to)).join(' ')
  const quote = escapeInline(text)
  const ask = (type: ItemTypeName) => {
    const item = newItem(type, { evidence: { quote } })
    store.change(withNewItems([item], open))
    setSelected([])
    openItem(item.id)
    focusSoon(`prompt-${item.id}`)
  }
  const others = itemTypeNames.filter((type) => !suggested.includes(type))
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!shown) return
    const index = marks.findIndex((mark) => mark.quote === shown.quote)
    const element = pane.current?.querySelector(`[data-mark~="${index}"]`)
    element?.scrollIntoView({ block: 'center' })
  }, [shown])
  useLayoutEffect(() => {
    if (edited) setEdited(edited.isEdited)
  }, [edited])
  const language = useMemo(() => contentIn(draft.language || 'en'), [draft.language])
  const openAt = useCallback((index: number) => openItem(store.draft.items[index]?.id), [store, openItem])
  const openIndex = items.findIndex(({ id }) => id === open)
  return (
    <section class="passage" aria-label={t['pane-passage']} ref={pane}>
      <div class="tools">
        <h2>{t['pane-passage']}</h2>
        <button type="button" aria-pressed={isEdited} onClick={() => setEdited(!isEdited)}>
          {isEdited ? t.passageDone : t.passageEdit}
        </button>
      </div>
      {isEdited ? (
        <EditPassage draft={draft} />
      ) : (
        <>
          <p class="note">{t.passageHow}</p>
          <PassageView
            blocks={stimulus}
            entries={entries}
            marks={marks}
            selected={selected}
            open={openIndex}
            language={language}
            onSelect={setSelected}
            onOpen={openAt}
          />
        </>
      )}
      {text && !isEdited && (
        <section class="ask-bar" aria-label={t.askAbout}>
          <p class="chosen-text">{text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text}</p>
          {openIndex >= 0 && (
            <button
              type="button"
              class="primary"
              onClick={() => {
                store.change(withItem(open as string, (item) => withQuote(item, quote)))
                setSelected([])
              }}
            >
              {t.markFor(openIndex + 1)}
            </button>
          )}
          <TypePicker label={t.askAbout} types={suggested} onChoose={ask} />
          <details>
            <summary>{t.otherKinds}</summary>
            <TypePicker label={t.otherKinds} isLabelUnseen types={others} onChoose={ask} />
          </details>
          <button type="button" class="quiet" onClick={() => setSelected([])}>
            {t.cancel}
          </button>
        </section>
      )}
    </section>
  )
}
