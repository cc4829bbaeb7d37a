import { adoptStyles } from '../style-sheets.ts'
import styles from './print-quiz.css'

/** Prints a quiz with everything in it open, and nothing of the page around it; the page itself stays as it is. */
export function printQuiz(control: Element) {
  const { host } = control.getRootNode() as ShadowRoot
  for (const details of host.shadowRoot?.querySelectorAll('details') ?? []) details.open = true
  host.toggleAttribute('printed', true)
  adoptStyles(document, [styles])
  addEventListener('afterprint', () => host.removeAttribute('printed'), { once: true })
  print()
}
