import { render } from 'preact'
import { elementsOnPage } from './elements-on-page.ts'
import itemStyles from './items/items.css'
import { moveFocus } from './quiz/move-focus.ts'
import { QuizView } from './quiz/quiz-view.tsx'
import { type StartedQuiz, startQuiz } from './quiz/start-quiz.ts'
import { takeFirst } from './strings/load-strings.ts'
import { adoptStyles } from './style-sheets.ts'
import styles from './styles.css'
import workStyles from './work/work.css'

const sheet = styles + itemStyles + workStyles

/** What the loader has requested already, and how it finds the language of an element. */
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
  /** The element is in a page (again), or one of its attributes has changed. */
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
    const quiz = element.getAttribute('quiz') ?? ''
    // Any mode but practice keeps the key back: a typing error must not hand it out.
    const testAsked = !/^(\s*practice)?\s*$/i.test(element.getAttribute('mode') ?? '')
    const locale = localeOf(element)
    if (shown?.embed.quiz === quiz && shown.embed.testAsked === testAsked) return shown.connect(locale)
    shown?.end()
    shown = showQuiz(element, startQuiz(element, { host, quiz, testAsked }, locale, first))
    first = undefined
  }
  connect()
  return { connect, disconnect: () => shown?.disconnect() }
}

/** Draws a quiz after each change of its state, until another one takes its element. */
function showQuiz(element: HTMLElement, quiz: StartedQuiz) {
  const { store, steps } = quiz
  const { dispatch } = store
  const { embed } = store.state
  let focused = store.state.focus

  function draw() {
    const { state } = store
    const { shown, trouble, focus } = state
    // Until there is something to show, the page keeps what its author put inside the element.
    if (!shown && !(trouble && quiz.work) && state.work !== 'failed') return
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    // The loader may have shown there that the app did not load.
    if (!root.querySelector('.lede')) root.replaceChildren()
    adoptStyles(root, [sheet, ...(quiz.work ? [quiz.work.itemStyles] : [])])
    const pageShowsPassage = elementsOnPage(element.getAttribute('passage')).length > 0
    const before = root.activeElement
    render(
      <QuizView
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
      // An attribute that is read while drawing may have changed.
      draw()
    },
    disconnect,
    end: () => {
      stopDrawing()
      disconnect()
    },
  }
}
