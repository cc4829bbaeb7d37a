import { adoptStyles } from '../style-sheets.ts'
import styles from './print-quiz.css'

/**
 * Prints a quiz with everything in it open, and nothing of the page around it; afterwards all is as it was. Where printing
 * is refused, nobody tells of it but that it does not begin.
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
