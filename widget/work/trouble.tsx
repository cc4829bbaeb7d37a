import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { QuizState, Trouble } from '../store/state.ts'
import type { Spoken } from '../strings/language.ts'

interface TroubleProps {
  state: QuizState
  findQuiz: () => void
}

/** The reason why no quiz is shown, and a retry button if a retry may help. */
export function TroubleView({ state, findQuiz }: TroubleProps, { strings }: Spoken) {
  const { trouble } = state
  return (
    <>
      <p class="notice" part="message">
        {trouble && <ChangingText>{describeTrouble(trouble, state)}</ChangingText>}
      </p>
      {trouble && !final.includes(trouble.code) && <Button onClick={findQuiz}>{strings.tryAgain}</Button>}
    </>
  )
}

/** Codes that no retry changes. */
const final = ['no-quiz', 'unknown-quiz', 'quiz-withdrawn']

/** The reason why no quiz is shown, in words. */
export function describeTrouble({ code, detail }: Trouble, { embed, strings }: QuizState): string {
  if (code === 'no-quiz') return strings.noQuiz
  if (code === 'unreachable') return strings.unreachable
  if (code === 'quiz-withdrawn') return strings.withdrawn
  return code === 'unknown-quiz' ? strings.unknownQuiz(embed.quiz) : strings.failed(detail)
}
