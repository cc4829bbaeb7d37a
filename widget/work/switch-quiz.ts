interface Embedded {
  quiz: string | null
  passage: string | null
}

/** What the elements were embedded with that have shown another quiz. */
const embedded = new WeakMap<Element, Embedded>()

let arriving: string | undefined

/** Has the element around a button show another quiz, because the learner asks for it. */
export function switchQuiz(button: Element, quiz: string) {
  arriving = quiz
  showInstead((button.getRootNode() as ShadowRoot).host, quiz)
}

/**
 * Shows another quiz than the embedded one, or that again. What the page says of the quiz, its passage above all, is of
 * the one that was embedded: while another is shown, the element has the attribute `switched` and no `passage`.
 */
export function showInstead(host: Element, quiz: string) {
  const own = embedded.get(host) ?? { quiz: host.getAttribute('quiz'), passage: host.getAttribute('passage') }
  embedded.set(host, own)
  const away = host.toggleAttribute('switched', quiz !== own.quiz)
  if (away || own.passage === null) host.removeAttribute('passage')
  else host.setAttribute('passage', own.passage)
  host.setAttribute('quiz', quiz)
}

/** The quiz that an element was embedded with, if it has shown another since. */
export const ownQuiz = (host: Element) => embedded.get(host)?.quiz

/** Whether the learner has just switched to this quiz, by a button that is gone now and had the focus. Asked once. */
export function hasArrived(quiz: string): boolean {
  if (arriving !== quiz) return false
  arriving = undefined
  return true
}
