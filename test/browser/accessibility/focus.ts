import { quizRoot } from './in-page.ts'

const visited: HTMLElement[] = []

/** What has the focus in the quiz: whether that can be seen, and whether anything lies over it. Nothing, if all is well. */
export function findHiddenFocus(): string[] {
  const element = quizRoot().activeElement
  if (!(element instanceof HTMLElement)) return []
  visited.push(element)
  return findHidden(element)
}

/** The same of all that had the focus since the last call, one after the other, as if by the keyboard once more. */
export function findHiddenFocusAgain(): string[] {
  // A button that is drawn again meanwhile is another one.
  const there = visited.splice(0).filter(({ isConnected }) => isConnected)
  if (there.length === 0) return ['nothing that had the focus is there any more']
  return there.flatMap((element) => {
    // Shown as the keyboard's focus is, because a key was pressed last.
    element.focus()
    return findHidden(element)
  })
}

function findHidden(element: HTMLElement): string[] {
  const told = element.outerHTML.slice(0, 140)
  const shown = whatShowsFocus(element)
  const seen = shown.some(({ style, box }) => hasOutline(style) && box.width > 0 && box.height > 0)
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return [...(seen ? [] : [`no outline: ${told}`]), ...(inside ? [] : [`out of view: ${told}`]), ...findCover(element)]
}

const hasOutline = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration) =>
  outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/rgba\(.*, 0\)/.test(outlineColor)

/** An input may be stood in for by what follows it, drawn boxes included, or by the frame around it. */
function whatShowsFocus(element: HTMLElement) {
  const box = element.getBoundingClientRect()
  const frame = element.closest('.select')
  const row = [...(element.parentElement?.children ?? [])].filter((sibling) => sibling !== element)
  return [
    { style: getComputedStyle(element), box },
    ...(frame ? [{ style: getComputedStyle(frame), box: frame.getBoundingClientRect() }] : []),
    ...row.flatMap((sibling) => [
      { style: getComputedStyle(sibling), box: sibling.getBoundingClientRect() },
      { style: getComputedStyle(sibling, '::after'), box: sibling.getBoundingClientRect() },
    ]),
  ]
}

/** What lies over the middle of the element, or of the label that it is pressed by. */
function findCover(element: HTMLElement): string[] {
  const pressed = element.closest('label') ?? element
  const [box = pressed.getBoundingClientRect()] = pressed.getClientRects()
  const found = quizRoot().elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  const own = found !== null && (pressed.contains(found) || found.contains(pressed))
  return own ? [] : [`${found?.outerHTML.slice(0, 100)} lies over ${element.outerHTML.slice(0, 100)}`]
}
