import { adoptStyles } from '../style-sheets.ts'
import styles from './print-quiz.css'

/**
 * Prints a quiz with all its details open and without the page around it, then restores both. The only sign that the
 * browser has refused to print is the missing `beforeprint` event.
 */
export function printQuiz(control: Element) {
  const { host } = control.getRootNode() as ShadowRoot
  const closed = [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLDetailsElement>('details:not([open])')]
  const open = (printed: boolean) => {
    host.toggleAttribute('printed', printed)
    for (const details of closed) details.open = printed
  }
  let refused = true
  const close = () => open(false)
  addEventListener('beforeprint', () => (refused = false), { once: true })
  addEventListener('afterprint', close, { once: true })
  adoptStyles(document, [styles])
  open(true)
  print()
  if (refused) close()
}
