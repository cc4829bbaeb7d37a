import { useState } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import { picturesIn } from '../pictures/pictures.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { useTexts } from '../texts.ts'
import { CopyField } from './copy-field.tsx'
import { downloadQuiz } from './download.ts'
import { longestLink, writeDraftFragment } from './draft-link.ts'

/** Makes a link for a reader's comments, which holds the draft itself. */
export function DraftLink({ draft, quiz }: { draft: Draft; quiz: string }) {
  const t = useTexts()
  const pictures = usePictures()
  const [link, setLink] = useState<string>()
  const hasPictures = picturesIn(draft).length > 0
  const isTooLong = link !== undefined && link.length > longestLink
  const make = async () => setLink(`${location.origin}/write${await writeDraftFragment(draft)}`)
  return (
    <section>
      <h3>{t.readersLink}</h3>
      <p class="note">{t.readersLinkHow}</p>
      {hasPictures && <p class="note">{t.linkWithoutPictures}</p>}
      {link === undefined && (
        <button type="button" onClick={make}>
          {t.makeLink}
        </button>
      )}
      {isTooLong && (
        <p role="alert" class="failed">
          {t.linkTooLong}
        </p>
      )}
      {(isTooLong || hasPictures) && (
        <button type="button" onClick={() => void downloadQuiz(draft, quiz, pictures)}>
          {t.downloadFile}
        </button>
      )}
      {link !== undefined && !isTooLong && <CopyField label={t.readersLink} text={link} />}
    </section>
  )
}
