import type { QuizAction } from './actions.ts'
import { arrangeItems } from './arrange-items.ts'
import { isOpen, type LearnerStep } from './attempt.ts'
import type { AttemptRecord } from './attempt-record.ts'
import { reduceAttempt } from './reduce-attempt.ts'
import { itemShown, type QuizState, type ShownAttempt } from './state.ts'

/** The state of a quiz after an action; the same object if nothing changes. */
export function reduceQuiz(state: QuizState, action: QuizAction): QuizState {
  switch (action.type) {
    case 'respond':
      // An item that is being checked is locked. A new object, so that redrawing resets its field.
      return state.checking === action.item ? { ...state } : { ...takeStep(state, action), notice: undefined }
    case 'check': {
      const { shown } = state
      const here = shown && isOpen(shown.attempt) && itemShown(shown)?.id === action.item
      return { ...takeStep(state, action), checking: '', ...(here && { focus: { id: 'verdict' } }) }
    }
    case 'hint':
    case 'sureness':
      return takeStep(state, action)
    case 'go':
      return { ...takeStep(state, action), ...noMessages, confirming: false, focus: { id: 'heading' } }
    case 'submit':
      return action.stay
        ? { ...takeStep(state, action), staying: true }
        : { ...takeStep(state, action), ...noMessages, confirming: false, staying: false, focus: { id: 'result' } }
    case 'ask-to-confirm':
      return { ...state, confirming: true, focus: { id: 'asking' } }
    case 'keep-working':
      return { ...state, confirming: false, focus: { id: 'heading' } }
    case 'open-passage':
      return { ...state, passageOpened: true }
    case 'focus':
      return { ...state, focus: { id: action.id } }
    case 'begin':
      return begin(state, action.record)
    case 'stored':
      return takeStored(state, action)
    case 'checking':
      return { ...state, ...noMessages, checking: action.item }
    case 'notice':
      return { ...state, notice: action.notice, checking: '' }
    case 'announce':
      return { ...state, announcement: action.text }
    case 'kept':
    case 'shown':
    case 'delivery':
    case 'others':
    case 'variants':
    case 'trouble':
    case 'published':
    case 'connected':
    case 'locale':
    case 'strings':
    case 'work':
      return setField(state, action)
  }
}

const noMessages = { notice: undefined, announcement: undefined }

/** For events with the name of the one field that they set. */
function setField<Event extends { type: keyof QuizState }>(state: QuizState, { type, ...fields }: Event): QuizState {
  const [value] = Object.values(fields)
  return state[type] === value ? state : { ...state, ...fields }
}

/** Applies a step to the attempt shown, and queues it to be stored. Nothing is stored before the first answer (privacy). */
function takeStep(state: QuizState, step: LearnerStep): QuizState {
  const { shown } = state
  const attempt = shown && reduceAttempt(shown.attempt, step)
  if (!shown || !attempt || attempt === shown.attempt) return state
  if (attempt.status === 'not-started') return { ...state, shown: show({ ...shown.record, attempt }, shown.items) }
  return { ...state, shown: { ...shown, attempt, pending: [...shown.pending, step] } }
}

const show = (
  record: AttemptRecord,
  items: ShownAttempt['items'] = arrangeItems(record.quiz, record.attempt),
): ShownAttempt => ({
  record,
  attempt: record.attempt,
  items,
  pending: [],
})

const begin = (state: QuizState, record: AttemptRecord): QuizState => ({
  ...state,
  shown: show(record),
  trouble: undefined,
  others: undefined,
  notice: undefined,
  checking: '',
  confirming: false,
  staying: false,
})

/** Adopts the stored record with changes of other tabs. Each tab keeps its own position. */
function takeStored(state: QuizState, { id, record, count }: QuizAction & { type: 'stored' }): QuizState {
  const { shown } = state
  if (shown?.record.id !== id) return state
  const pending = shown.pending.slice(count)
  const stored =
    record.id === id
      ? show({ ...record, attempt: { ...record.attempt, position: shown.attempt.position } }, shown.items)
      : show(record)
  return { ...state, shown: { ...stored, attempt: pending.reduce(reduceAttempt, stored.attempt), pending } }
}
