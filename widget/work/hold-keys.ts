import { isComposing } from '../quiz/is-composing.ts'

/**
 * Stops key events at an element if a control in it uses the key, so that they do not reach the page's shortcuts: slide
 * shows turn on arrow keys and letters. Returns a function that stops this.
 */
export function holdKeys(element: Element): () => void {
  /** Codes of the pressed keys that are held. What follows them, such as `keyup`, may come after the focus has moved. */
  const held = new Set<string>()
  const names = ['keydown', 'keypress', 'keyup'] as const

  function hold(event: Event) {
    if (!(event instanceof KeyboardEvent)) return
    const { code, type, defaultPrevented } = event
    const control = event.composedPath()[0]
    if (type === 'keydown') {
      held.delete(code)
      if (defaultPrevented || (control instanceof Element && usesKey(control, event))) held.add(code)
    }
    if (held.has(code)) event.stopPropagation()
    if (type === 'keyup') held.delete(code)
  }

  for (const name of names) element.addEventListener(name, hold)
  return () => {
    for (const name of names) element.removeEventListener(name, hold)
  }
}

/** True if a focused control reacts to a key by itself; the widget's own handlers prevent the default. */
function usesKey(control: Element, event: KeyboardEvent): boolean {
  if (control.matches('input[type="text"], select')) return isComposing(event) || !leavesField(event)
  if (event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === ' ') return control.matches('input, button, summary')
  if (event.key === 'Enter') return control.matches('a, button, summary')
  return event.key.startsWith('Arrow') && control.matches('[type="radio"]')
}

/** Keys that a field or a select has no use for: those of browser and page, and commands other than editing. */
function leavesField({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (/^(Tab|Escape|F\d+|Page(Up|Down)|Shift|Control|Alt|Meta|CapsLock)$/.test(key)) return true
  return (ctrlKey || metaKey) && !altKey && /^[^acvxyz]$/iu.test(key)
}
