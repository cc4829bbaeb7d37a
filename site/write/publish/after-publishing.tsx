import type { Host } from '../../host.ts'
import { CopyField } from '../out/copy-field.tsx'
import { useTexts } from '../texts.ts'
import type { Published } from './published-quizzes.ts'
import { Versions } from './versions.tsx'
import { Withdraw } from './withdraw.tsx'

interface AfterProps {
  published: Published
  host: Host
  isForClasses: boolean
  isWithdrawn: boolean
}

/**
 * Where a published quiz goes next. The pages of the quiz open in this tab, which has the key and goes back to the draft; a giving code is
 * shown once, so the class is made in another one.
 */
export function AfterPublishing({
  published: { id, version, givingCode },
  host,
  isForClasses,
  isWithdrawn,
}: AfterProps) {
  const t = useTexts()
  return (
    <div class="after">
      {!isWithdrawn && (
        <p class="tools">
          {!isForClasses && (
            <>
              <a href={`/q/${id}`}>{t.quizPage}</a>
              <a href={`/embed?quiz=${id}`}>{t.embedIt}</a>
            </>
          )}
          <a href={`/classes?quiz=${id}`} target="_blank" rel="noopener">
            {t.giveToClass}
          </a>
        </p>
      )}
      {givingCode && (
        <>
          <p>{t.givingCodeHow}</p>
          <CopyField label={t.givingCode} text={givingCode} />
        </>
      )}
      <Versions host={host} quiz={id} key={version} />
      {!isWithdrawn && <Withdraw host={host} quiz={id} />}
    </div>
  )
}
