import type { Block } from '../draft/draft.ts'
import { isPicture, withPictureBelow } from '../draft/passage.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { pictureId } from './block-picture.tsx'

/** Takes pictures into the passage, each behind the block with the index `at`. */
export function usePassagePictures() {
  const { store } = useEditor()
  return useIntake((taken, at = -1) => {
    store.change(withPictureBelow(at, { alt: '', ...taken }))
    const { stimulus = [] } = store.draft
    const isTaken = (block: Block, index: number) => index >= at && isPicture(block) && block.media.src === taken.src
    focusSoon(pictureId(stimulus.findIndex(isTaken)))
  })
}

/** The index of the block of the passage that has an element; without one, that of the last block. */
export const blockAt = (element: Element, count: number): number => {
  const index = element.closest<HTMLElement>('[data-block]')?.dataset.block
  return index === undefined ? count - 1 : Number(index)
}
