import type { Key } from './driver.ts'

/** What can be seen of an element in the page. */
export interface Seen {
  /** Centre of its first line, or of its label's. */
  x: number
  y: number
  /** True if a click on that point reaches it. */
  reachable: boolean
  checked: boolean
  /** Text of a field, or of the option chosen. */
  value: string
  /** The key that brings the focus nearer to it; undefined if it has the focus. */
  key: Key | undefined
}

export interface Survey {
  found: Seen | undefined
  focused: { id: string; role: string; name: string }
  /** The visible text of the quiz or review. */
  text: string
}

/**
 * Looks at the page with its open shadow roots, and scrolls to the first visible element of a role whose accessible name
 * is the wanted one, or else begins with it. Runs in the page, so it uses nothing of this file.
 */
export function survey(role: string, wanted = '', takeFocus = false): Survey {
  const selectors: Record<string, string> = {
    button: 'button',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    spinbutton: 'input[type=number]',
    textbox: 'input[type=text], input:not([type]), textarea',
    combobox: 'select',
    link: 'a[href]',
    disclosure: 'summary',
  }
  const tidy = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/[\u2068\u2069]/g, '')
      // Engines differ in the digits of Arabic.
      .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
      .replace(/\s+/g, ' ')
      .trim()
  const root = document.querySelector('lede-quiz, lede-review')?.shadowRoot ?? document
  const textOf = (id: string) => root.querySelector(`[id="${id}"]`)?.textContent
  const nameOf = (element: Element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent)
    const labelledBy = element.getAttribute('aria-labelledby')?.split(' ').map(textOf)
    return tidy(
      element.getAttribute('aria-label') ?? (labelledBy ?? (labels.length ? labels : [element.textContent])).join(' '),
    )
  }
  const roleOf = (element: Element) =>
    Object.keys(selectors).find((name) => element.matches(selectors[name] ?? '')) ?? ''
  const active = root.activeElement
  const candidates = [...root.querySelectorAll<HTMLElement>(selectors[role] ?? 'none')].filter((each) =>
    each.checkVisibility(),
  )
  const element =
    candidates.find((each) => nameOf(each) === wanted) ?? candidates.find((each) => nameOf(each).startsWith(wanted))

  function keyTo(element: HTMLElement): Key | undefined {
    if (!active || active === element) return active ? undefined : 'Tab'
    // A group with one tab stop: radio buttons, or the list of an order with two columns of buttons.
    if (element.matches('[type=radio]') && active.getAttribute('name') === element.getAttribute('name'))
      return 'ArrowDown'
    const buttons = [...(element.tabIndex < 0 ? (element.closest('ol')?.querySelectorAll('button') ?? []) : [])]
    const [from, to] = [active, element].map((each) => buttons.indexOf(each as HTMLButtonElement))
    if (from !== undefined && to !== undefined && from >= 0) {
      return from % 2 === to % 2 ? (from < to ? 'ArrowDown' : 'ArrowUp') : 'ArrowRight'
    }
    return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
  }

  function see(element: HTMLElement): Seen {
    const { checked = false, labels, selectedOptions, value = '' } = element as HTMLInputElement & HTMLSelectElement
    const target = /radio|checkbox/.test(role) ? (labels?.[0] ?? element) : element
    if (takeFocus) element.focus()
    else target.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left = 0, top = 0, width = 0, height = 0 } = target.getClientRects()[0] ?? {}
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
    const hit = root.elementFromPoint(x, y)
    return {
      x,
      y,
      reachable: target.contains(hit),
      checked,
      value: tidy(selectedOptions?.[0]?.textContent ?? value),
      key: keyTo(element),
    }
  }

  return {
    found: element && see(element),
    focused: { id: active?.id ?? '', role: active ? roleOf(active) : '', name: active ? nameOf(active) : '' },
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not read.
    text: [...root.children].map((each) => (each as HTMLElement).innerText ?? '').join('\n'),
  }
}
