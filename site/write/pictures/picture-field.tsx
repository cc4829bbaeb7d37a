import type { DraftMedia } from '../draft/draft.ts'
import { OtherProblems } from '../items/problem-list.tsx'
import { TextField } from '../items/text-field.tsx'
import { useTexts } from '../texts.ts'
import { IntakeNote } from './intake-note.tsx'
import { PictureButton } from './picture-button.tsx'
import type { Intake } from './use-intake.ts'
import { useAddress } from './use-pictures.ts'

interface FieldProps {
  /** Of the field of its alternative text. */
  id: string
  /** What has the picture, such as "Question 2", for the names of the buttons. */
  owner: string
  /** Pointer of the picture. */
  at: string
  media: DraftMedia
  language: string
  /** Replaces the picture. */
  intake: Intake
  /** Changes or removes the picture; changes of one field in a row are one step of undo. */
  onMedia: (media: DraftMedia | undefined, field?: string) => void
}

/** A picture with its alternative text. One whose file is missing waits for it. */
export function PictureField({ id, owner, at, media, language, intake, onMedia }: FieldProps) {
  const t = useTexts()
  const address = useAddress(media.src)
  const isMissing = address === false
  return (
    <fieldset class="picture-field" data-missing={isMissing || undefined}>
      <legend class="unseen">{t.pictureOf(owner)}</legend>
      {isMissing ? (
        <Missing media={media} />
      ) : (
        // The field next to it has the words.
        <img src={address} alt="" width={media.width} height={media.height} />
      )}
      <div>
        <TextField
          id={id}
          label={t.alt}
          note={t.altHow}
          at={`${at}/alt`}
          value={media.alt}
          language={language}
          onValue={(alt) => onMedia({ ...media, alt }, 'alt')}
        />
        {isMissing ? <span hidden data-place={at} /> : <OtherProblems at={at} shown={['alt']} />}
        <p class="tools">
          <PictureButton
            label={isMissing ? t.pictureFileOf(owner) : t.replacePictureOf(owner)}
            onFile={(file) => intake.take([file])}
          >
            {isMissing ? t.pictureFile : t.replacePicture}
          </PictureButton>
          <button type="button" class="quiet" aria-label={t.removePictureOf(owner)} onClick={() => onMedia(undefined)}>
            {isMissing ? t.leaveOut : t.removePicture}
          </button>
        </p>
        <IntakeNote intake={intake} />
      </div>
    </fieldset>
  )
}

/** A picture of an article or of a quiz file, of which there is only the name. */
function Missing({ media: { src, $comment } }: { media: DraftMedia }) {
  const t = useTexts()
  const link = $comment && /^https?:/.test($comment) ? $comment : undefined
  return (
    <div class="missing">
      <p>{t.pictureMissing}</p>
      <p class="note">
        {link ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {t.openPicture}
          </a>
        ) : (
          src.replace(/^media\//, '')
        )}
      </p>
    </div>
  )
}

interface AddProps {
  owner: string
  intake: Intake
}

/** Adds the first picture. */
export function AddPicture({ owner, intake }: AddProps) {
  const t = useTexts()
  return (
    <div>
      <PictureButton label={t.addPictureTo(owner)} onFile={(file) => intake.take([file])}>
        {t.addPicture}
      </PictureButton>
      <IntakeNote intake={intake} />
    </div>
  )
}

/** The same as a sign, for a row in which there is no room for words. */
export function AddPictureSign({ owner, intake }: AddProps) {
  const t = useTexts()
  return (
    <PictureButton label={t.addPictureTo(owner)} onFile={(file) => intake.take([file])} isQuiet>
      <PictureSign />
    </PictureButton>
  )
}

const PictureSign = () => (
  <svg
    viewBox="0 0 24 24"
    width="22"
    height="22"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    <rect x="3" y="5" width="18" height="14" rx="1" />
    <circle cx="8" cy="10" r="1.75" />
    <path d="m4 17 5-4 4 3 3-4 5 4" />
  </svg>
)
