import { ask } from '../../host.ts'
import { QuizChoice, useQuizzes } from '../new-class/quiz-choice.tsx'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { AssignmentFields, readAssignmentFields } from './assignment-fields.tsx'

/** Gives another quiz to the class. */
export function GiveQuiz({ onGiven }: { onGiven: () => void }) {
  const t = useTexts()
  const { open, act } = useClass()
  const list = useQuizzes()
  const give = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const { opensAt, closesAt, minutes, ...rest } = readAssignmentFields(form)
    const givingCode = String(form.get('givingCode')).trim()
    const quiz = String(form.get('classQuiz')).trim() || String(form.get('quiz'))
    const json = {
      quiz,
      ...rest,
      ...(opensAt && { opensAt }),
      ...(closesAt && { closesAt }),
      ...(minutes && { minutes }),
      ...(form.get('practice') && { mode: 'practice' as const }),
      ...(givingCode && { givingCode }),
    }
    const param = { class: open.class.class }
    const given = await act(() => ask(open.host.classes[':class'].assignments.$post({ param, json })), {
      words: t.quizGiven,
    })
    if (given) onGiven()
  }
  return (
    <form onSubmit={give}>
      <QuizChoice list={list} />
      <AssignmentFields />
      <label class="check">
        <input type="checkbox" name="practice" /> {t.asPractice}
      </label>
      <details>
        <summary>{t.classOnlyQuiz}</summary>
        <p class="note">{t.classOnlyHow}</p>
        <div class="fields">
          <label>
            {t.quizId}
            <input name="classQuiz" autoComplete="off" spellcheck={false} pattern="[a-z0-9\-]+" />
          </label>
          <label>
            {t.givingCode}
            <input name="givingCode" autoComplete="off" spellcheck={false} />
          </label>
        </div>
      </details>
      <button type="submit" class="primary" disabled={!list.isReady}>
        {t.giveQuiz}
      </button>
    </form>
  )
}
