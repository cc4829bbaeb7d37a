import { useRef } from 'preact/hooks'
import { moved } from '../draft/changes.ts'
import type { Block, Draft } from '../draft/draft.ts'
import { isPicture } from '../draft/passage.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { ProblemList } from '../items/problem-list.tsx'
import { TextField } from '../items/text-field.tsx'
import { PictureButton } from '../pictures/picture-button.tsx'
import { useTexts } from '../texts.ts'
import { BlockPicture } from './block-picture.tsx'

/** The text of a block as one can type it: an entry of a list is a line. */
const textOf = (block: Block): string =>
  typeof block === 'string' ? block : 'heading' in block ? block.heading : 'list' in block ? block.list.join('\n') : ''

const kinds = ['paragraph', 'heading', 'list', 'numbered'] as const
type Kind = (typeof kinds)[number]

const kindOf = (block: Block): Kind =>
  typeof block === 'string' ? 'paragraph' : 'list' in block ? (block.ordered ? 'numbered' : 'list') : 'heading'

function makeBlock(kind: Kind, text: string): Block {
  if (kind === 'heading') return { heading: text.replace(/\s*\n\s*/g, ' ') }
  if (kind === 'list') return { list: text.split('\n') }
  return kind === 'numbered' ? { list: text.split('\n'), ordered: true } : text
}

interface EditProps {
  draft: Draft
  /** Puts a picture behind a block. */
  onPicture: (file: File, block: number) => void
}

/** The passage as fields: one for each block. */
export function EditPassage({ draft, onPicture }: EditProps) {
  const t = useTexts()
  const { store } = useEditor()
  const list = useRef<HTMLOListElement>(null)
  const { stimulus = [] } = draft
  const set = (blocks: readonly Block[], group?: string) =>
    store.change((before) => ({ ...before, stimulus: blocks }), group)
  const write = (index: number, text: string) => {
    const block = stimulus[index] as Block
    // What is pasted with empty lines is several paragraphs.
    const parts = kindOf(block) === 'paragraph' ? text.split(/\n\s*\n/) : [text]
    set(stimulus.toSpliced(index, 1, ...parts.map((part) => makeBlock(kindOf(block), part))), `block-${index}`)
  }
  const add = (index: number) => {
    set(stimulus.toSpliced(index, 0, ''))
    focusSoon(`block-${index}`)
  }
  return (
    <>
      <ol class="blocks plain" ref={list}>
        {stimulus.map((block, index) => (
          <li key={index} data-block={index}>
            {isPicture(block) ? (
              <BlockPicture index={index} media={block.media} language={draft.language} />
            ) : (
              <>
                <select
                  aria-label={t.blockKind}
                  value={kindOf(block)}
                  onChange={({ currentTarget }) =>
                    set(stimulus.with(index, makeBlock(currentTarget.value as Kind, textOf(block))))
                  }
                >
                  {kinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {t[`block-${kind}`]}
                    </option>
                  ))}
                </select>
                <TextField
                  id={`block-${index}`}
                  label={t.blockNumber(index + 1)}
                  isLabelUnseen
                  at={`/stimulus/${index}`}
                  value={textOf(block)}
                  language={draft.language}
                  onValue={(text) => write(index, text)}
                />
              </>
            )}
            <p class="tools">
              <button
                type="button"
                class="quiet"
                disabled={index === 0}
                aria-label={t.moveUp(t.blockNumber(index + 1))}
                onClick={() => set(moved(stimulus, index, index - 1))}
              >
                ↑
              </button>
              <button
                type="button"
                class="quiet"
                disabled={index === stimulus.length - 1}
                aria-label={t.moveDown(t.blockNumber(index + 1))}
                onClick={() => set(moved(stimulus, index, index + 1))}
              >
                ↓
              </button>
              <button type="button" class="quiet" onClick={() => add(index + 1)}>
                {t.addBelow}
              </button>
              <PictureButton
                label={t.addPictureBelow(t.blockNumber(index + 1))}
                onFile={(file) => onPicture(file, index)}
              >
                {t.addPicture}
              </PictureButton>
              {!isPicture(block) && (
                <button type="button" class="quiet" onClick={() => set(stimulus.toSpliced(index, 1))}>
                  {t.remove}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      {stimulus.length === 0 && (
        <div class="field">
          <button type="button" onClick={() => add(0)}>
            {t.addParagraph}
          </button>
          <ProblemList at="/stimulus" deep={false} />
        </div>
      )}
    </>
  )
}
