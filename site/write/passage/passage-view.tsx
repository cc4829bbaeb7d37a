import { type ComponentChild, Fragment, type JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { TextBlock } from '../../../authoring/article/blocks.ts'
import type { ContentLanguage } from '../../../core/content-language.ts'
import type { Block } from '../draft/draft.ts'
import { isPicture } from '../draft/passage.ts'
import { memo } from '../memo.tsx'
import { useTexts } from '../texts.ts'
import { BlockPicture } from './block-picture.tsx'
import type { Mark } from './mark.ts'
import { cutPieces, type Entry, type Piece, piecesOf, type Stretch } from './passage-text.ts'
import { useSelection } from './read-selection.ts'
import { moveFocus, type Sentence, SentenceView, sentencesOf } from './sentence-view.tsx'

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
    <div ref={root} class="text" role="group" aria-label={t['pane-passage']} {...language} onKeyDown={moveFocus}>
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
