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
}

/** Where a published quiz goes next. The new tab has the key too, as it is opened by this one. */
export function AfterPublishing({ published: { id, version, givingCode }, host, isForClasses }: AfterProps) {
  const t = useTexts()
  return (
    <div class="after">
      <p class="tools">
        {!isForClasses && (
          <>
            <a href={`/q/${id}`} target="_blank" rel="noopener opener">
              {t.quizPage}
            </a>
            <a href={`/embed?quiz=${id}`} target="_blank" rel="noopener opener">
              {t.embedIt}
            </a>
          </>
        )}
        <a href={`/classes?quiz=${id}`} target="_blank" rel="noopener opener">
          {t.giveToClass}
        </a>
      </p>
      {givingCode && (
        <>
          <p>{t.givingCodeHow}</p>
          <CopyField label={t.givingCode} text={givingCode} />
        </>
      )}
      <Versions host={host} quiz={id} key={version} />
      <Withdraw host={host} quiz={id} />
    </div>
  )
}
