import { useChange, useProblems } from '../editor.ts'
import { useTexts } from '../texts.ts'

/** Says how many pictures of the passage wait for their files, and leaves all of them out. */
export function MissingPictures() {
  const t = useTexts()
  const change = useChange()
  const missing = useProblems('/stimulus').filter(({ rule }) => rule === 'media')
  if (missing.length === 0) return null
  const blocks = new Set(missing.map(({ pointer = '' }) => Number(pointer.split('/')[2])))
  return (
    <div class="waiting">
      <p>{t.picturesWait(blocks.size)}</p>
      <button
        type="button"
        onClick={() =>
          change(
            (draft) => ({ ...draft, stimulus: (draft.stimulus ?? []).filter((_, index) => !blocks.has(index)) }),
            [...blocks].map((index) => `/stimulus/${index}`),
          )
        }
      >
        {t.leaveAllOut}
      </button>
    </div>
  )
}
