import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { quotesOf } from '../../../core/find-evidence.ts'
import type { Block, Draft } from '../draft/draft.ts'
import { useEditor } from '../editor.ts'
import { languageOf } from '../language-of.ts'
import { IntakeNote } from '../pictures/intake-note.tsx'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useTexts } from '../texts.ts'
import { AskBar } from './ask-bar.tsx'
import { EditPassage } from './edit-passage.tsx'
import type { Mark } from './mark.ts'
import { MissingPictures } from './missing-pictures.tsx'
import { entriesOf, findStretches, type Stretch, searchable } from './passage-text.ts'
import { PassageView } from './passage-view.tsx'
import { blockAt, usePassagePictures } from './use-passage-pictures.ts'

const noBlocks: readonly Block[] = []

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
  const language = useMemo(() => languageOf(draft.language), [draft.language])
  const openAt = useCallback((index: number) => openItem(store.draft.items[index]?.id), [store, openItem])
  const pictures = usePassagePictures()
  const openIndex = items.findIndex(({ id }) => id === open)
  return (
    <section
      class="passage"
      aria-label={t['pane-passage']}
      ref={pane}
      {...pictureTarget((files, element) => pictures.take(files, blockAt(element, stimulus.length)))}
    >
      <div class="tools">
        <h2>{t['pane-passage']}</h2>
        <button type="button" aria-pressed={isEdited} onClick={() => setEdited(!isEdited)}>
          {isEdited ? t.passageDone : t.passageEdit}
        </button>
      </div>
      <MissingPictures />
      <IntakeNote intake={pictures} />
      {isEdited ? (
        <EditPassage draft={draft} onPicture={(file, block) => pictures.take([file], block)} />
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
      {selected.length > 0 && !isEdited && (
        <AskBar
          selected={selected}
          entries={entries}
          language={draft.language}
          open={open}
          openIndex={openIndex}
          onDone={() => setSelected([])}
        />
      )}
    </section>
  )
}
