import type { ItemResult } from '../../core/attempt.ts'
import type { Statistics } from '../../core/statistics.ts'
import type { AttemptStore } from '../device/attempt-store.ts'
import type { Outbox } from '../network/outbox.ts'
import { fetchNow, request, sendJson } from '../network/request.ts'
import type { WorkSteps } from '../quiz/quiz-props.ts'
import { isOpen, responseTo, resultOf } from '../store/attempt.ts'
import { embedKey, newRecord } from '../store/attempt-record.ts'
import { isAnswered, unansweredIn } from '../store/is-answered.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { itemShown } from '../store/state.ts'
import { scoreOf } from './describe-score.ts'
import { missedFirst, missedIn } from './missed-first.ts'
import { nextLeft } from './next-left.ts'
import { switchQuiz } from './switch-quiz.ts'

interface Deps {
  attempts: AttemptStore
  outbox: Outbox
  element: Element
  findQuiz: () => void
}

/** The learner's actions beyond answering: one function for each button and key. */
export function workSteps(store: QuizStore, { attempts, outbox, element, findQuiz }: Deps): WorkSteps {
  const { dispatch } = store
  const submit = () => dispatch({ type: 'submit' })

  let checking = Promise.resolve()
  const check = () => {
    if (!store.state.checking) checking = checkItem(store)
  }
  const go = (index: number) => dispatch({ type: 'go', position: index })

  async function confirmSubmit() {
    // The page gets the event of each answer before that of the result.
    await checking
    const { shown } = store.state
    if (shown && unansweredIn(shown).length > 0) dispatch({ type: 'ask-to-confirm' })
    else submit()
  }

  function goOn() {
    const { shown } = store.state
    if (!shown) return
    const { mode, position } = shown.attempt
    if (mode === 'test') return position < shown.items.length - 1 ? go(position + 1) : undefined
    if (!resultOf(shown.attempt, itemShown(shown)?.id ?? '')) return check()
    const next = nextLeft(shown)
    return next === undefined ? void confirmSubmit() : go(next)
  }

  return {
    go,
    goOn,
    submit,
    check,
    confirmSubmit: () => void confirmSubmit(),
    keepWorking: () => dispatch({ type: 'keep-working' }),
    rateSureness: (item, sureness) => dispatch({ type: 'sureness', item, sureness }),
    focus: (id) => dispatch({ type: 'focus', id }),
    openPassage: () => dispatch({ type: 'open-passage' }),
    loadOthers: () => void loadOthers(store),
    sendNow: () => {
      const { shown } = store.state
      if (shown) void outbox.send(shown.attempt.id)
    },
    startAgain: () => void startAgain(store, attempts),
    switchQuiz: (quiz) => switchQuiz(element, quiz),
    findQuiz,
  }
}

/** Practice: requests a check of the response to the item shown. Checking the last item submits the attempt. */
async function checkItem(store: QuizStore) {
  const { shown, checking, embed } = store.state
  const item = shown && itemShown(shown)
  if (!shown || !item || checking || resultOf(shown.attempt, item.id)) return
  const response = responseTo(shown.attempt, item.id)
  const incomplete = { code: 'incomplete', type: item.type } as const
  if (response === undefined || !isAnswered(item, response)) {
    return store.dispatch({ type: 'notice', notice: incomplete })
  }
  store.dispatch({ type: 'checking', item: item.id })
  const { id, version } = shown.record.quiz
  const body = sendJson('POST', { version, item: item.id, response })
  const outcome = await request<ItemResult>(fetchNow, `${embed.host}/api/quizzes/${id}/checks`, body)
  if ('body' in outcome) {
    store.dispatch({ type: 'check', item: item.id, response, result: outcome.body })
    return submitChecked(store)
  }
  if (!('problem' in outcome)) return store.dispatch({ type: 'notice', notice: { code: 'not-checked' } })
  const { code, detail } = outcome.problem
  const notice = code === 'incomplete-response' ? incomplete : ({ code: 'refused', detail } as const)
  store.dispatch({ type: 'notice', notice })
}

function submitChecked({ state: { shown }, dispatch }: QuizStore) {
  if (!shown || !isOpen(shown.attempt)) return
  if (shown.items.every(({ id }) => resultOf(shown.attempt, id))) dispatch({ type: 'submit', stay: true })
}

/** Loads the statistics of other attempts once; again after a failure. */
async function loadOthers(store: QuizStore) {
  const { shown, others, embed } = store.state
  if (!shown || others === 'loading' || typeof others === 'object') return
  store.dispatch({ type: 'others', others: 'loading' })
  const { id, quiz, version } = shown.attempt
  const url = `${embed.host}/api/quizzes/${quiz}/statistics?version=${version}`
  const outcome = await request<Statistics>(fetchNow, url)
  if (store.state.shown?.attempt.id === id)
    store.dispatch({ type: 'others', others: 'body' in outcome ? outcome.body : 'failed' })
}

/** Begins another attempt at the quiz as it is published now, missed items first. */
async function startAgain(store: QuizStore, attempts: AttemptStore) {
  const { shown, embed } = store.state
  if (!shown) return
  const missed = missedIn(shown).map(({ id }) => id)
  const earlier = { attempts: (shown.attempt.earlier?.attempts ?? 0) + 1, ...scoreOf(shown) }
  await attempts.release(embedKey(embed))
  const quiz = store.state.published?.quiz ?? shown.record.quiz
  const { attempt, ...record } = missedFirst(newRecord(embed, quiz), missed)
  store.dispatch({ type: 'begin', record: { ...record, attempt: { ...attempt, earlier } } })
  store.dispatch({ type: 'focus', id: 'heading' })
}
