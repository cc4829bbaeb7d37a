import { render } from 'preact'
import { tellFrom } from './events.ts'
import itemStyles from './items/items.css'
import restStyles from './items/rest.css'
import { placesOnPage } from './places-on-page.ts'
import { QuizView } from './quiz/quiz-view.tsx'
import { QuizController } from './quiz-controller.ts'
import { takeFirst } from './strings/load-strings.ts'
import { adoptStyles } from './style-sheets.ts'
import styles from './styles.css'
import workStyles from './work/work.css'

/** All in one: what comes later compresses best beside what it is like. */
const sheet = styles + itemStyles + workStyles + restStyles

/** What the loader has begun, and how it finds the language of an element. */
export interface Begun {
  /** The request for the quiz that the element names. */
  quiz?: Promise<Response> | undefined
  /** The request for the first texts of a locale's language, unless that is English. */
  texts?: Promise<Response> | undefined
  locale: string
  localeOf: (element: Element) => string
}

/** A quiz in an element, as the loader holds it. */
export interface Mounted {
  /** The element is in a page (again), or one of its attributes has changed. */
  connect: () => void
  disconnect: () => void
}

/** Puts a quiz into an element's shadow root. */
export function mount(element: HTMLElement, host: string, begun: Begun): Mounted {
  const { locale: expected, texts, localeOf } = begun
  let first = begun.quiz
  let shown: QuizController | undefined
  if (texts) takeFirst(expected, texts)

  const connect = () => {
    const quiz = element.getAttribute('quiz') ?? ''
    // Whoever writes anything but practice means to keep the key back: a slip must not hand it out.
    const testAsked = !/^(\s*practice)?\s*$/i.test(element.getAttribute('mode') ?? '')
    const locale = localeOf(element)
    if (shown?.embed.quiz === quiz && shown.embed.testAsked === testAsked) {
      shown.connect()
      shown.embed.locale = locale
      shown.speak().catch(() => {})
      return draw(element, shown)
    }
    shown?.disconnect()
    const started = new QuizController({
      host,
      quiz,
      testAsked,
      locale,
      element,
      tell: tellFrom(element),
      draw: () => started === shown && draw(element, started),
    })
    shown = started
    void started.start(first)
    first = undefined
  }
  connect()
  return { connect, disconnect: () => shown?.disconnect() }
}

function draw(element: HTMLElement, quiz: QuizController) {
  const { live, work, missing } = quiz
  // Until there is something to show, the page keeps what its author put inside the element.
  if (!live && !work?.trouble && !missing) return
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  // The loader may have said there that the app did not come.
  if (!root.querySelector('.lede')) root.replaceChildren()
  adoptStyles(root, [sheet])
  work?.speak()
  const onPage = placesOnPage(element.getAttribute('passage')).length > 0
  render(<QuizView quiz={quiz} passage={quiz.showsPassage || !onPage} />, root)
  work?.moveFocus(root)
}
