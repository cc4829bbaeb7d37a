import { useEffect, useState } from 'preact/hooks'
import { ask, connect } from '../../host.ts'
import { useTexts } from '../texts.ts'

interface Listed {
  id: string
  title: string
  language: string
  level?: string
}

/** From so many quizzes on there is a field to find one. */
const many = 8

/** Pages of the list that are fetched at most. */
const mostPages = 20

/** A quiz to choose, of those that the host has published. A form with it can be sent once the list is ready. */
export function QuizChoice({ list, preset }: { list: QuizList; preset?: string | undefined }) {
  const t = useTexts()
  const { quizzes, isReady, hasFailed, reload } = list
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState(preset)
  const shown = quizzes.filter(
    (quiz) =>
      quiz.id === chosen || fold(`${quiz.title} ${nameLanguage(quiz.language, t.locale)}`).includes(fold(sought)),
  )
  return (
    <>
      {quizzes.length >= many && (
        <label>
          {t.findQuiz}
          <input
            type="search"
            value={sought}
            onInput={(event) => setSought(event.currentTarget.value)}
            autoComplete="off"
          />
        </label>
      )}
      <label>
        {t.whichQuiz}
        {/* A host may only have quizzes for classes alone, which are on no list. */}
        <select
          name="quiz"
          required={quizzes.length > 0}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {!isReady && !hasFailed && <option value="">{t.loading}</option>}
          {shown.map(({ id, title, language, level }) => (
            <option key={id} value={id} lang={language}>
              {[title, nameLanguage(language, t.locale), level].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
      </label>
      {hasFailed && (
        <p role="alert" class="failed">
          {t.failedOffline}{' '}
          <button type="button" onClick={reload}>
            {t.tryAgain}
          </button>
        </p>
      )}
    </>
  )
}

interface QuizList {
  quizzes: readonly Listed[]
  /** True once one can be chosen, or the whole list has come. */
  isReady: boolean
  hasFailed: boolean
  reload: () => void
}

export function useQuizzes(): QuizList {
  const [quizzes, setQuizzes] = useState<Listed[]>([])
  const [isLoaded, setLoaded] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    setFailed(false)
    fetchQuizzes(setQuizzes).then(
      () => setLoaded(true),
      () => setFailed(true),
    )
  }, [tries])
  return { quizzes, isReady: isLoaded || quizzes.length > 0, hasFailed, reload: () => setTries(tries + 1) }
}

async function fetchQuizzes(show: (quizzes: Listed[]) => void) {
  const host = connect()
  let quizzes: Listed[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask(host.quizzes.$get({ query: cursor ? { cursor } : {} }))
    quizzes = [...quizzes, ...(answer.quizzes as Listed[])]
    show(quizzes)
    cursor = answer.cursor
    if (!cursor) return
  }
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

const nameLanguage = (tag: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
