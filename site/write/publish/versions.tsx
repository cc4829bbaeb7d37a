import { useState } from 'preact/hooks'
import { ask, type Host } from '../../host.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import { changesWords } from './changes-words.ts'
import { compareDrafts } from './compare.ts'
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
  const [words, setWords] = useState<string[]>()
  return (
    <li>
      {when(version.publishedAt)}, {version.author ?? t.theOperator}{' '}
      {!before && <span class="note">{t.firstVersion}</span>}
      {before && !words && (
        <button
          type="button"
          class="quiet"
          onClick={async () => setWords(await compare(t, host, quiz, [before, version]))}
        >
          {t.whatChanged}
        </button>
      )}
      {words && (
        <ul role="status">
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

async function compare(t: WriteTexts, host: Host, quiz: string, versions: [Version, Version]): Promise<string[]> {
  const read = ({ version }: Version) => readSource(host, quiz, version)
  try {
    const [before, after] = await Promise.all([read(versions[0]), read(versions[1])])
    return changesWords(t, compareDrafts(before, after))
  } catch (error) {
    return [refusalWords(t, error)]
  }
}
