interface EmbeddedAttributes {
  quiz: string | undefined
  passage: string | null
}

/** The original attributes of elements that have shown another quiz. */
const embedded = new WeakMap<Element, EmbeddedAttributes>()

let arriving: string | undefined

/** Shows the quiz that the learner has chosen in an element. */
export function switchQuiz(host: Element, quiz: string) {
  arriving = quiz
  showInstead(host, quiz)
}

/**
 * Shows another quiz than the embedded one, or the embedded one again. The page's `passage` attribute belongs to the
 * embedded quiz: while another one is shown, the element has the attribute `switched` and no `passage`.
 */
export function showInstead(host: Element, quiz: string) {
  const own = embedded.get(host) ?? { quiz: host.getAttribute('quiz')?.trim(), passage: host.getAttribute('passage') }
  embedded.set(host, own)
  const away = host.toggleAttribute('switched', quiz !== own.quiz)
  if (away || own.passage === null) host.removeAttribute('passage')
  else host.setAttribute('passage', own.passage)
  host.setAttribute('quiz', quiz)
}

/** The quiz that an element was embedded with; undefined if it has never shown another one. */
export const embeddedQuiz = (host: Element) => embedded.get(host)?.quiz

/** True once after the learner has switched to this quiz: the button that had the focus has disappeared. */
export function hasArrived(quiz: string): boolean {
  if (arriving !== quiz) return false
  arriving = undefined
  return true
}
