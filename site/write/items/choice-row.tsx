import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact'
import { choiceText, isRight, mediaOf } from '../draft/choices.ts'
import type { DraftChoice, WrittenChoice } from '../draft/draft.ts'
import { focusSoon } from '../focus.ts'
import { MoveHandle } from '../moving/move-handle.tsx'
import { IntakeNote } from '../pictures/intake-note.tsx'
import { AddPictureSign, PictureField } from '../pictures/picture-field.tsx'
import { pictureTarget } from '../pictures/picture-target.ts'
import { useIntake } from '../pictures/use-intake.ts'
import { useTexts } from '../texts.ts'
import { TextField } from './text-field.tsx'

interface RowProps {
  /** Of the field of its text. */
  id: string
  /** Name of the list's radio buttons. */
  group: string
  choice: DraftChoice
  index: number
  /** In words. */
  name: string
  at: string
  correctResponse: unknown
  language: string
  right: 'one' | 'several' | 'none'
  isOrdered: boolean | undefined
  hasPictures: boolean | undefined
  onChange: (fields: Fields, field?: string) => void
  onMark: (isMarked: boolean) => void
  onRemove: () => void
  onKeyDown: (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => void
  onPaste: (event: TargetedClipboardEvent<HTMLTextAreaElement>) => void
}

type Fields = { [Name in keyof WrittenChoice]?: WrittenChoice[Name] | undefined }

/** A choice: its mark, its text, and its picture. */
export function ChoiceRow(props: RowProps) {
  const { id, group, choice, index, name, at, correctResponse, language, right, isOrdered, hasPictures } = props
  const t = useTexts()
  const text = choiceText(choice)
  const media = mediaOf(choice)
  const isMarked = right !== 'none' && isRight(choice, correctResponse)
  const intake = useIntake((taken) => {
    props.onChange({ media: { alt: media?.alt ?? '', ...taken } })
    focusSoon(`${id}-alt`)
  })
  return (
    <li class={isMarked ? 'right' : undefined} {...(hasPictures && pictureTarget((files) => intake.take(files)))}>
      <MoveHandle name={name} />
      {right === 'none' ? (
        isOrdered && <span class="number">{index + 1}</span>
      ) : (
        <input
          type={right === 'one' ? 'radio' : 'checkbox'}
          name={group}
          checked={isMarked}
          aria-label={t.isRight(name)}
          onChange={({ currentTarget: { checked } }) => props.onMark(checked)}
        />
      )}
      <TextField
        id={id}
        label={t.choiceNumber(index + 1)}
        isLabelUnseen
        at={at}
        value={text}
        language={language}
        onValue={(text) => props.onChange({ text }, 'choice')}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
      />
      {hasPictures && !media && <AddPictureSign owner={t.choiceNumber(index + 1)} intake={intake} />}
      <button type="button" class="quiet" aria-label={t.removeChoice(name)} onClick={props.onRemove}>
        ✕
      </button>
      {!media && <IntakeNote intake={intake} />}
      {media && (
        <PictureField
          id={`${id}-alt`}
          owner={t.choiceNumber(index + 1)}
          at={`${at}/media`}
          media={media}
          language={language}
          intake={intake}
          onMedia={(media, field) => props.onChange({ media }, field && `media ${field}`)}
        />
      )}
    </li>
  )
}
