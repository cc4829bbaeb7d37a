import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { showsResult } from '../store/state.ts'
import { adoptStyles } from '../style-sheets.ts'
import styles from './print-quiz.css'

/**
 * Prints a quiz without the page around it. The only sign that the browser has refused to print is the missing
 * `beforeprint` event.
 */
export function printQuiz(control: Element) {
  const { host } = control.getRootNode() as ShadowRoot
  let refused = true
  const end = () => host.removeAttribute('printed')
  addEventListener('beforeprint', () => (refused = false), { once: true })
  addEventListener('afterprint', end, { once: true })
  adoptStyles(document, [styles])
  host.setAttribute('printed', 'alone')
  print()
  if (refused) end()
}

/**
 * Opens the details of a result while the page is printed, by the quiz's button or by the browser's command. The
 * attribute `printed` makes the host's own page print the result instead of the worksheet.
 */
export function openWhilePrinted(store: QuizStore, element: Element) {
  let opened: HTMLDetailsElement[] = []

  const open = () => {
    if (!showsResult(store.state)) return
    if (!element.hasAttribute('printed')) element.setAttribute('printed', '')
    // Opening the results of others would load them.
    const closed = element.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open], [part=others])')
    opened = [...(closed ?? [])]
    for (const details of opened) details.open = true
  }
  const close = () => {
    element.removeAttribute('printed')
    for (const details of opened) details.open = false
    opened = []
  }

  watch(
    store,
    ({ connected }) => connected,
    (connected) => {
      const change = connected ? addEventListener : removeEventListener
      change('beforeprint', open)
      change('afterprint', close)
    },
  )
}
