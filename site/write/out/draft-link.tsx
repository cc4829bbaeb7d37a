import { useState } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import { focusSoon } from '../focus.ts'
import { picturesIn } from '../pictures/pictures.ts'
import { useTexts } from '../texts.ts'
import { CopyField } from './copy-field.tsx'
import { longestLink, writeDraftFragment } from './draft-link.ts'

/** Makes a link for a reader's comments, which holds the draft itself. */
export function DraftLink({ draft }: { draft: Draft }) {
  const t = useTexts()
  const [link, setLink] = useState<string>()
  const hasPictures = picturesIn(draft).length > 0
  const isTooLong = link !== undefined && link.length > longestLink
  const make = async () => {
    setLink(`${location.origin}/write${await writeDraftFragment(draft)}`)
    focusSoon('draft-link')
  }
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
      {link !== undefined && !isTooLong && <CopyField id="draft-link" label={t.readersLink} text={link} />}
    </section>
  )
}
