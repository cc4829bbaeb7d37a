import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useTitle } from '../../page-texts.ts'
import { failureWords } from '../failure-words.ts'
import { mostSeatsOffered } from '../limits.ts'
import { deleted, readKept } from '../link.ts'
import { TryIt } from '../made-up/try-it.tsx'
import { Notice } from '../notice.tsx'
import { useTexts } from '../texts.ts'
import { createClass, goToClass, makeNewClass } from './make-class.ts'
import { QuizChoice, useQuizzes } from './quiz-choice.tsx'

/** Makes a class: asks for a quiz and how many pupils. */
export function NewClassPage() {
  const t = useTexts()
  const made = useMemo(makeNewClass, [])
  const list = useQuizzes()
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [wasDeleted] = useState(takeDeleted)
  useTitle(t.newClass)
  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    const fields = new FormData(form.current ?? undefined)
    setBusy(true)
    setFailure(undefined)
    try {
      await createClass(made, String(fields.get('quiz') ?? ''), Number(fields.get('seats')))
      goToClass(made.link)
    } catch (error) {
      setFailure(failureWords(t, error))
      setBusy(false)
    }
  }
  if (!globalThis.crypto?.subtle) return <p role="alert">{t.needsHttps}</p>
  return (
    <>
      {wasDeleted && <Notice told={{ words: t.classDeleted }} />}
      <form class="ask" ref={form} onSubmit={make}>
        <h1>{t.newClass}</h1>
        <p class="standfirst">{t.newClassHow}</p>
        <QuizChoice list={list} preset={new URLSearchParams(location.search).get('quiz') ?? undefined} />
        <p>
          <a href="/write">{t.writeQuiz}</a>
        </p>
        <label>
          {t.howManyPupils}
          <input
            name="seats"
            type="number"
            min={0}
            max={mostSeatsOffered}
            required
            defaultValue="30"
            inputMode="numeric"
          />
        </label>
        <button type="submit" class="primary" disabled={isBusy || !list.isReady}>
          {isBusy ? t.making : t.makeClass}
        </button>
        <Failed words={failure} />
        <p class="note">{t.namesStay}</p>
        <TryIt isReady={list.isReady} quiz={() => String(new FormData(form.current ?? undefined).get('quiz'))} />
      </form>
      <KeptClasses />
    </>
  )
}

/** True if a class has just been deleted. A reload does not say it again. */
function takeDeleted(): boolean {
  const wasDeleted = new URLSearchParams(location.search).has(deleted)
  if (wasDeleted) history.replaceState(null, '', location.pathname)
  return wasDeleted
}

/** An error that is announced and takes the focus off nothing. */
function Failed({ words }: { words: string | undefined }) {
  const element = useRef<HTMLParagraphElement>(null)
  useEffect(() => element.current?.scrollIntoView({ block: 'nearest' }), [words])
  return words ? (
    <p role="alert" class="failed" ref={element}>
      {words}
    </p>
  ) : null
}

/** The classes whose links are kept in this browser. */
function KeptClasses() {
  const t = useTexts()
  const kept = Object.entries(readKept())
  if (kept.length === 0) return null
  return (
    <section class="ask" aria-labelledby="kept">
      <h2 id="kept">{t.keptHere}</h2>
      <ul class="plain">
        {kept.map(([id, { title }]) => (
          <li key={id}>
            <a href={`/classes/${id}`}>{title || t.classNamed(id)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
