import { useState } from 'preact/hooks'
import { ask, type Host } from '../../host.ts'
import type { Draft } from '../draft/draft.ts'
import { DifferenceList } from '../keep/difference-list.tsx'
import { useTexts } from '../texts.ts'
import { readSource } from './published-quizzes.ts'
import { refusalWords } from './refusal-note.tsx'
import { useWhen } from './when.ts'

const listVersions = async (host: Host, quiz: string) =>
  (await ask(host.quizzes[':quiz'].versions.$get({ param: { quiz } }))).versions

type Version = Awaited<ReturnType<typeof listVersions>>[number]

/** The versions of a quiz, and what each changed. */
export function Versions({ host, quiz }: { host: Host; quiz: string }) {
  const t = useTexts()
  const [versions, setVersions] = useState<readonly Version[]>()
  const [failure, setFailure] = useState<string>()
  const load = () => listVersions(host, quiz).then(setVersions, (error) => setFailure(refusalWords(t, error)))
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && !versions && void load()}>
      <summary>{t.versions}</summary>
      {failure && <p role="alert">{failure}</p>}
      <ol class="versions plain">
        {versions?.map((version, index) => (
          <VersionRow key={version.version} {...{ host, quiz, version }} before={versions[index + 1]} />
        ))}
      </ol>
    </details>
  )
}

interface RowProps {
  host: Host
  quiz: string
  version: Version
  /** The version that was published before it. */
  before: Version | undefined
}

function VersionRow({ host, quiz, version, before }: RowProps) {
  const t = useTexts()
  const when = useWhen()
  const [states, setStates] = useState<readonly [Draft, Draft]>()
  const [failure, setFailure] = useState<string>()
  const compare = (earlier: Version) => {
    setFailure(undefined)
    Promise.all([readSource(host, quiz, earlier.version), readSource(host, quiz, version.version)]).then(
      setStates,
      (error) => setFailure(refusalWords(t, error)),
    )
  }
  return (
    <li>
      {when(version.publishedAt)}, {version.author ?? t.theOperator}{' '}
      {!before && <span class="note">{t.firstVersion}</span>}
      {before && !states && (
        <button type="button" class="quiet" onClick={() => compare(before)}>
          {t.whatChanged}
        </button>
      )}
      <div role="status">{states && <DifferenceList from={states[0]} to={states[1]} words="since" />}</div>
      {failure && <p role="alert">{failure}</p>}
    </li>
  )
}
