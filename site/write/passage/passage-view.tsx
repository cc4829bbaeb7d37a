import { type ComponentChild, Fragment, type JSX, type TargetedKeyboardEvent } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { TextBlock } from '../../../authoring/article/blocks.ts'
import { splitSentences } from '../../../authoring/check/sentences.ts'
import type { ContentLanguage } from '../../../core/content-language.ts'
import type { Block } from '../draft/draft.ts'
import { isPicture } from '../draft/passage.ts'
import { memo } from '../memo.tsx'
import { useTexts } from '../texts.ts'
import { BlockPicture } from './block-picture.tsx'
import type { Mark } from './mark.ts'
import { cutPieces, type Entry, type Piece, piecesOf, type Stretch } from './passage-text.ts'
import { useSelection } from './read-selection.ts'

interface ViewProps {
  blocks: readonly Block[]
  entries: readonly Entry[]
  marks: readonly Mark[]
  selected: readonly Stretch[]
  /** Index of the item whose form is open. */
  open: number
  language: ContentLanguage
  onSelect: (stretches: Stretch[]) => void
  /** Opens an item by its index. */
  onOpen: (item: number) => void
}

/**
 * The passage sentence by sentence. A click, a tap or Enter chooses a sentence, with Shift up to there; any stretch of text can
 * be selected as in any page. The arrow keys go from sentence to sentence.
 */
export const PassageView = memo(View)

function View(props: ViewProps) {
  const { blocks, entries, language, onSelect } = props
  const t = useTexts()
  const root = useRef<HTMLDivElement>(null)
  const sentences = useMemo(() => entries.map(({ text }) => sentencesOf(text, language.lang)), [entries, language.lang])
  useSelection(root, entries, onSelect)
  const entriesIn = (block: number) => entries.flatMap((entry, index) => (entry.block === block ? [index] : []))
  const show = (entry: number) => <EntryView key={entry} {...props} index={entry} sentences={sentences[entry] ?? []} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div ref={root} class="text" role="group" aria-label={t['pane-passage']} {...language} onKeyDown={goOn}>
      {blocks.map((block, index) => {
        const shown = entriesIn(index).map(show)
        return (
          <div key={index} data-block={index}>
            {isPicture(block) ? (
              <BlockPicture index={index} media={block.media} language={language.lang} />
            ) : (
              <BlockView block={block} shown={shown} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function BlockView({ block, shown }: { block: TextBlock; shown: ComponentChild[] }) {
  if (typeof block === 'string') return <p>{shown}</p>
  if ('heading' in block) return <h3>{shown}</h3>
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {shown.map((entry, index) => (
        <li key={index}>{entry}</li>
      ))}
    </List>
  )
}

interface Sentence {
  from: number
  to: number
}

function sentencesOf(text: string, language: string): Sentence[] {
  let at = 0
  return splitSentences(text, language).map((sentence) => {
    const from = text.indexOf(sentence.trim(), at)
    at = from + sentence.trim().length
    return { from, to: at }
  })
}

function EntryView(props: ViewProps & { index: number; sentences: readonly Sentence[] }) {
  const { entries, index, sentences, marks, selected, onOpen } = props
  const t = useTexts()
  const entry = entries[index] as Entry
  const own = marks.flatMap((mark, place) => (mark.entry === index ? [{ ...mark, place }] : []))
  const chosen = selected.filter(({ entry }) => entry === index)
  // Not cut at the ends of what is selected: changing the text in the page would take the selection away.
  const cuts = [...sentences, ...own].flatMap(({ from, to }) => [from, to])
  const pieces = cutPieces(piecesOf(entry.source), cuts)
  const show = (piece: Piece) => <PieceView key={piece.from} piece={piece} own={own} chosen={chosen} {...props} />
  const showNumber = ({ item, place }: Mark & { place: number }) => (
    <button key={place} type="button" class="of" aria-label={t.markOf(item + 1)} onClick={() => onOpen(item)}>
      {item + 1}
    </button>
  )
  const isIn = ({ from }: Piece, sentence: Sentence) => from >= sentence.from && from < sentence.to
  return (
    <>
      {sentences.map((sentence, place) => (
        <Fragment key={sentence.from}>
          <SentenceView {...props} sentence={sentence} isFirst={index === 0 && place === 0}>
            {pieces.filter((piece) => isIn(piece, sentence)).map(show)}
          </SentenceView>
          {own.filter((mark) => mark.isLast && mark.to > sentence.from && mark.to <= sentence.to).map(showNumber)}{' '}
        </Fragment>
      ))}
    </>
  )
}

interface SentenceProps extends ViewProps {
  index: number
  sentence: Sentence
  isFirst: boolean
  children: ComponentChild
}

function SentenceView({ index, sentence, isFirst, selected, onSelect, children }: SentenceProps) {
  const stretch: Stretch = { entry: index, ...sentence }
  const isChosen = selected.some(({ entry, from, to }) => entry === index && from <= sentence.from && to >= sentence.to)
  const choose = ({ shiftKey }: { shiftKey: boolean }) => {
    const [first] = selected
    const isSame = first?.entry === index
    onSelect(
      shiftKey && isSame
        ? [{ entry: index, from: Math.min(first.from, stretch.from), to: Math.max(first.to, stretch.to) }]
        : isChosen && selected.length === 1
          ? []
          : [stretch],
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot be part of running text that people select
    <span
      role="button"
      class="sentence"
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={isChosen}
      onClick={(event) => {
        if (getSelection()?.isCollapsed !== false) choose(event)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose(event)
      }}
    >
      {children}
    </span>
  )
}

interface PieceProps extends ViewProps {
  piece: Piece
  own: readonly (Mark & { place: number })[]
  chosen: readonly Stretch[]
  index: number
}

const elements = { emphasis: 'em', strong: 'strong', code: 'code', link: 'u' } as const

function PieceView({ piece, own, chosen, index, open }: PieceProps) {
  const { from, text, roles } = piece
  const to = from + text.length
  const holds = (stretch: { from: number; to: number }) => stretch.from <= from && stretch.to >= to
  const marks = own.filter(holds)
  let content: JSX.Element = (
    <span data-at={`${index}:${from}`} class={chosen.some(holds) ? 'chosen' : undefined}>
      {text}
    </span>
  )
  for (const role of roles.toReversed()) {
    const Element = elements[role]
    content = <Element>{content}</Element>
  }
  if (marks.length) {
    const isOpen = marks.some(({ item }) => item === open)
    content = (
      <mark class={isOpen ? 'open' : undefined} data-mark={marks.map(({ place }) => place).join(' ')}>
        {content}
      </mark>
    )
  }
  return content
}

/** Moves the focus by the arrow keys, from sentence to sentence. */
function goOn(event: TargetedKeyboardEvent<HTMLDivElement>) {
  const step = new Map([
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
  ]).get(event.key)
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.sentence')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = step && at >= 0 ? all[at + step] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}
