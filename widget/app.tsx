import { render } from 'preact'
import { elementsOnPage } from './elements-on-page.ts'
import itemStyles from './items/items.css'
import { moveFocus } from './quiz/move-focus.ts'
import { QuizView } from './quiz/quiz-view.tsx'
import { type StartedQuiz, startQuiz } from './quiz/start-quiz.ts'
import { takeFirst } from './strings/load-strings.ts'
import { adoptStyles } from './style-sheets.ts'
import styles from './styles.css'

const sheet = styles + itemStyles

/** The loader's requests so far, and its function for the language of an element. */
export interface LoaderContext {
  /** The request for the quiz that the element names. */
  quiz?: Promise<Response> | undefined
  /** The request for the first texts of a locale's language, unless that is English. */
  texts?: Promise<Response> | undefined
  locale: string
  localeOf: (element: Element) => string
}

/** A quiz in an element, for the loader. */
export interface Mounted {
  /** To be called when the element enters a page or one of its attributes changes. */
  connect: () => void
  disconnect: () => void
}

/** Puts a quiz into an element's shadow root. */
export function mount(element: HTMLElement, host: string, context: LoaderContext): Mounted {
  const { locale, texts, localeOf } = context
  let first = context.quiz
  let shown: ReturnType<typeof showQuiz> | undefined
  if (texts) takeFirst(locale, texts)

  const connect = () => {
    const quiz = element.getAttribute('quiz')?.trim() ?? ''
    // An unknown mode counts as test: a typing error must not reveal the key.
    const testAsked = !/^(\s*practice)?\s*$/i.test(element.getAttribute('mode') ?? '')
    const assignment = element.getAttribute('assignment')
    const locale = localeOf(element)
    const known = shown?.embed
    if (known?.quiz === quiz && known.testAsked === testAsked && known.assignment === assignment)
      return shown?.connect(locale)
    shown?.end()
    const attempt = element.getAttribute('attempt')
    shown = showQuiz(element, startQuiz(element, { host, quiz, testAsked, assignment, attempt }, locale, first))
    first = undefined
  }
  connect()
  return { connect, disconnect: () => shown?.disconnect() }
}

/** Draws a quiz after each change of its state, until another quiz takes its element. */
function showQuiz(element: HTMLElement, quiz: StartedQuiz) {
  const { store, steps } = quiz
  const { dispatch } = store
  const { embed } = store.state
  let focused = store.state.focus

  function draw() {
    const { state } = store
    const { shown, trouble, focus } = state
    // Until then, the author's content of the element stays visible.
    if (!shown && !(trouble && quiz.work) && state.work !== 'failed') return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    // Removes the loader's message that the app failed to load.
    if (!root.querySelector('.lede')) root.replaceChildren()
    adoptStyles(root, [sheet, ...(quiz.work ? [quiz.work.styles] : [])])
    const pageShowsPassage = elementsOnPage(element.getAttribute('passage')).length > 0
    const before = root.activeElement
    render(
      <QuizView
        key={`${embed.quiz} ${embed.testAsked}`}
        state={state}
        steps={steps}
        work={quiz.work}
        asksSureness={element.hasAttribute('sureness')}
        showsPassage={state.passageOpened || !pageShowsPassage}
      />,
      root,
    )
    moveFocus(root, before, focus === focused ? undefined : focus?.id)
    focused = focus
  }

  const stopDrawing = store.subscribe(draw)
  const disconnect = () => dispatch({ type: 'connected', connected: false })
  return {
    embed,
    connect: (locale: string) => {
      dispatch({ type: 'connected', connected: true })
      dispatch({ type: 'locale', locale })
      // Drawing reads attributes that may have changed.
      draw()
    },
    disconnect,
    end: () => {
      stopDrawing()
      disconnect()
    },
  }
}
