interface EmbeddedAttributes {
  quiz: string | null
  passage: string | null
}

/** The original attributes of elements that have shown another quiz. */
const embedded = new WeakMap<Element, EmbeddedAttributes>()

let arriving: string | undefined

/** Has an element show another quiz, because the learner has chosen it. */
export function switchQuiz(host: Element, quiz: string) {
  arriving = quiz
  showInstead(host, quiz)
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
export const embeddedQuiz = (host: Element) => embedded.get(host)?.quiz

/** True once after the learner has switched to this quiz, by a button that had the focus and is gone now. */
export function hasArrived(quiz: string): boolean {
  if (arriving !== quiz) return false
  arriving = undefined
  return true
}
