import { useEffect, useState } from 'preact/hooks'
import { useClass } from '../open-class.ts'
import { quizTitle } from '../quiz-titles.ts'
import { useTexts } from '../texts.ts'

/** The title of the quiz, and the other assignments to choose. */
export function AssignmentChoice({ title, language }: { title: string; language: string }) {
  const t = useTexts()
  const { open, assignment, navigation } = useClass()
  const titles = useQuizTitles()
  const { assignments } = open.class
  return (
    <header class="report-head">
      <h2 lang={language} dir="auto">
        {title}
      </h2>
      {assignments.length > 1 && (
        <label class="screen">
          {t.assignment}
          <select
            value={assignment?.assignment}
            onChange={(event) => navigation.replace({ quiz: Number(event.currentTarget.value) })}
          >
            {assignments.map(({ assignment, quiz }) => (
              <option key={assignment} value={assignment}>
                {`${t.number(assignment)}. ${titles[quiz] ?? quiz}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </header>
  )
}

/** The titles of the class's quizzes by id, as far as they are known. */
export function useQuizTitles(): Record<string, string> {
  const { open } = useClass()
  const [titles, setTitles] = useState<Record<string, string>>({})
  useEffect(() => {
    for (const { assignment, quiz } of open.class.assignments)
      void quizTitle(open, assignment, quiz).then((title) => setTitles((before) => ({ ...before, [quiz]: title })))
  }, [open])
  return titles
}
