import { shareBelow } from '../../core/share-below.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { QuizState } from '../store/state.ts'
import type { Spoken, Strings } from '../strings/language.ts'

/** Results of other learners, loaded on request: not every learner wants to be compared. Never names the lowest score. */
export const Others = ({ state, shown, work }: WorkProps, { strings }: Spoken) => (
  <details part="others" onToggle={(event) => event.currentTarget.open && work.steps.loadOthers()}>
    <summary>{strings.others}</summary>
    <output>
      <ChangingText>{compare(state.others, shown.attempt.result, strings)}</ChangingText>
    </output>
  </details>
)

function compare(
  others: QuizState['others'],
  { score = 0, maxScore = 0 }: { score?: number | undefined; maxScore?: number | undefined } = {},
  strings: Strings,
) {
  if (!others || others === 'loading') return strings.loading
  if (others === 'failed') return strings.notLoaded
  if (!others.items) return strings.othersToCome(others.leastAttempts)
  const below = shareBelow(others, score, maxScore)
  return `${below ? strings.othersBelow(percent(below, strings)) : ''} ${strings.othersItems}`
}

/** The share of attempts that got an item right, in words; undefined if it is not known. */
export function describeOthers({ others }: QuizState, id: string, strings: Strings) {
  const item = typeof others === 'object' ? others.items?.find((item) => item.id === id) : undefined
  return item && ` · ${strings.othersRight(percent(item.right, strings))}`
}

const percent = (share: number, { locale }: Strings) => share.toLocaleString(locale, { style: 'percent' })
