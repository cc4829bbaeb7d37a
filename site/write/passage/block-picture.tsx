import type { DraftMedia } from '../draft/draft.ts'
import { withBlockPicture } from '../draft/passage.ts'
import { useEditor } from '../editor.ts'
import { focusSoon } from '../focus.ts'
import { PictureField } from '../pictures/picture-field.tsx'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'

interface PictureProps {
  /** Of the block. */
  index: number
  media: DraftMedia
  language: string
}

/** A picture of the passage, with its alternative text. */
export function BlockPicture({ index, media, language }: PictureProps) {
  const t = useTexts()
  const { store } = useEditor()
  const change = (media: DraftMedia | undefined, field?: string) =>
    store.change(withBlockPicture(index, media), field && `block-${index} ${field}`)
  const intake = useIntake((taken) => {
    change({ alt: media.alt, ...taken })
    focusSoon(pictureId(index))
  })
  return (
    <div {...pictureTarget((files) => intake.take(files))}>
      <PictureField
        id={pictureId(index)}
        owner={t.blockNumber(index + 1)}
        at={`/stimulus/${index}/media`}
        media={media}
        language={language}
        intake={intake}
        onMedia={change}
      />
    </div>
  )
}

export const pictureId = (block: number) => `block-${block}-alt`
