import { choiceText, mediaOf, writeChoice } from '../draft/choices.ts'
import type { DraftChoice, DraftMedia } from '../draft/draft.ts'
import { focusSoon } from '../focus.ts'
import { AddPicture, PictureField } from '../pictures/picture-field.tsx'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'

const sides = ['left', 'right'] as const

/** The pictures of the entries of a match, which have no room in their rows. */
export function EntryPictures(props: FormProps) {
  const t = useTexts()
  const { item } = props
  const entries = sides.flatMap((side) => (item[side] ?? []).map((entry, index) => ({ side, entry, index })))
  return (
    <details open={entries.some(({ entry }) => mediaOf(entry))}>
      <summary>{t.entryPictures}</summary>
      <ul class="plain entry-pictures">
        {entries.map((entry) => (
          <EntryPicture key={`${entry.side} ${entry.index}`} {...props} {...entry} />
        ))}
      </ul>
    </details>
  )
}

interface EntryProps extends FormProps {
  side: (typeof sides)[number]
  index: number
  entry: DraftChoice
}

function EntryPicture({ item, at, language, change, side, index, entry }: EntryProps) {
  const t = useTexts()
  const id = `${side}-${item.id}-${index}-alt`
  const media = mediaOf(entry)
  const number = side === 'left' ? t.leftNumber(index + 1) : t.rightNumbered(index + 1)
  const write = (media: DraftMedia | undefined, field?: string) =>
    change((item) => {
      const list = item[side] ?? []
      return { ...item, [side]: list.with(index, writeChoice(list[index] ?? '', { media })) }
    }, field && `${side} ${index} ${field}`)
  const intake = useIntake((taken) => {
    write({ alt: media?.alt ?? '', ...taken })
    focusSoon(id)
  })
  return (
    <li {...pictureTarget((files) => intake.take(files))}>
      <span>{choiceText(entry) || number}</span>
      {media ? (
        <PictureField
          id={id}
          owner={number}
          at={`${at}/${side}/${index}/media`}
          media={media}
          language={language}
          intake={intake}
          onMedia={write}
        />
      ) : (
        <AddPicture owner={number} intake={intake} />
      )}
    </li>
  )
}
