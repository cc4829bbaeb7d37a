import { withFields } from '../draft/changes.ts'
import type { DraftItem } from '../draft/draft.ts'
import { AddPicture, PictureField } from '../pictures/picture-field.tsx'
import type { Intake, NewMedia } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'

interface PictureProps extends FormProps {
  index: number
  intake: Intake
}

/** The picture of an item, or a way to add one. */
export function ItemPicture({ item, index, at, language, change, intake }: PictureProps) {
  const t = useTexts()
  const owner = t.questionNumber(index + 1)
  if (!item.media) return <AddPicture owner={owner} intake={intake} />
  return (
    <PictureField
      id={pictureId(item)}
      owner={owner}
      at={`${at}/media`}
      media={item.media}
      language={language}
      intake={intake}
      onMedia={(media, field) => change((item) => withFields(item, { media }), field && `media ${field}`)}
    />
  )
}

export const pictureId = ({ id }: DraftItem) => `alt-${id}`

/** Gives an item a picture, whose words stay if it had one. */
export const withPicture =
  (taken: NewMedia) =>
  (item: DraftItem): DraftItem =>
    withFields(item, { media: { alt: item.media?.alt ?? '', ...taken } })
