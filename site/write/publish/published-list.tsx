import { useEffect, useMemo, useState } from 'preact/hooks'
import { connect, type Host } from '../../host.ts'
import type { OpenDraft } from '../open-draft.ts'
import { useTexts } from '../texts.ts'
import { findKey } from './author-key.ts'
import { AuthorKey } from './key-field.tsx'
import { listPublications, type Publication, readSource } from './published-quizzes.ts'
import { refusalWords } from './refusal-note.tsx'
import { Statistics } from './statistics.tsx'
import { Versions } from './versions.tsx'
import { useWhen } from './when.ts'
import { Withdraw } from './withdraw.tsx'

type OnOpen = (open: OpenDraft) => void

/** The quizzes that the author has published: each can be corrected, looked at, and withdrawn. */
export function PublishedList({ onOpen }: { onOpen: OnOpen }) {
  const [key, setKey] = useState(findKey)
  const host = useMemo(() => (key ? connect(key) : undefined), [key])
  return (
    <section class="published">
      <AuthorKey value={key} onChange={setKey} />
      {host && <Quizzes host={host} onOpen={onOpen} />}
    </section>
  )
}

function Quizzes({ host, onOpen }: { host: Host; onOpen: OnOpen }) {
  const t = useTexts()
  const [quizzes, setQuizzes] = useState<Publication[]>()
  const [failure, setFailure] = useState<string>()
  const load = () => listPublications(host).then(setQuizzes, (error) => setFailure(refusalWords(t, error)))
  useEffect(() => void load(), [host])
  if (failure) return <p role="alert">{failure}</p>
  if (!quizzes) return null
  if (quizzes.length === 0) return <p class="note">{t.nothingPublished}</p>
  return (
    <ul class="plain">
      {quizzes.map((quiz) => (
        <PublishedQuiz key={quiz.id} {...{ host, quiz, onOpen }} onChange={load} />
      ))}
    </ul>
  )
}

interface QuizProps {
  host: Host
  quiz: Publication
  onOpen: OnOpen
  onChange: () => void
}

function PublishedQuiz({ host, quiz: { id, title, current }, onOpen, onChange }: QuizProps) {
  const t = useTexts()
  const when = useWhen()
  const [failure, setFailure] = useState<string>()
  const open = () =>
    readSource(host, id, current.version).then(
      (draft) => onOpen({ quiz: id, draft, version: current.version }),
      (error) => setFailure(refusalWords(t, error)),
    )
  return (
    <li>
      <h2>{title}</h2>
      <p class="note">
        {current.withdrawnAt
          ? t.withdrawnSince(when(current.withdrawnAt))
          : t.publishedSince(when(current.publishedAt))}
      </p>
      <button type="button" onClick={open}>
        {t.correctIt(title)}
      </button>
      <Versions host={host} quiz={id} />
      <Statistics host={host} quiz={id} version={current.version} />
      {!current.withdrawnAt && <Withdraw host={host} quiz={id} onDone={onChange} />}
      {failure && <p role="alert">{failure}</p>}
    </li>
  )
}
