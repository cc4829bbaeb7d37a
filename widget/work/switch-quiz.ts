interface Embedded {
  quiz: string | null
  passage: string | null
}

/** What the elements were embedded with that show another quiz now. */
const embedded = new WeakMap<Element, Embedded>()

let arriving: string | undefined

/**
 * Has the element around a button show another quiz. What the page says of the quiz, its passage above all, is of the one
 * that was embedded: while another is shown, the element has the attribute `switched` and no `passage`.
 */
export function switchQuiz(button: Element, quiz: string) {
  const { host } = button.getRootNode() as ShadowRoot
  const own = embedded.get(host) ?? { quiz: host.getAttribute('quiz'), passage: host.getAttribute('passage') }
  embedded.set(host, own)
  const away = host.toggleAttribute('switched', quiz !== own.quiz)
  if (away || own.passage === null) host.removeAttribute('passage')
  else host.setAttribute('passage', own.passage)
  arriving = quiz
  host.setAttribute('quiz', quiz)
}

/** Whether the learner has just switched to this quiz, by a button that is gone now and had the focus. Asked once. */
export function hasArrived(quiz: string): boolean {
  if (arriving !== quiz) return false
  arriving = undefined
  return true
}
