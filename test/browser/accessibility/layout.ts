import { quizRoot } from './in-page.ts'

const describe = (element: Element) => element.outerHTML.slice(0, 140)

const everything = () => [...quizRoot().querySelectorAll<HTMLElement>('.lede, .lede *')]

const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0

/** Whether a parent hides what goes beyond it; what is there for screen readers alone is meant to. */
const clips = (element: Element) =>
  getComputedStyle(element).overflow !== 'visible' &&
  !isHeardOnly(element) &&
  !element.matches('select, input, textarea')

/** Whether an element is cut to nothing, so that only screen readers have it. */
const isHeardOnly = (element: Element) => getComputedStyle(element).clipPath === 'inset(50%)'

/** What makes the page, or a part of it, wider than its window; an element that cuts off what it holds. */
export function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : []
  const cut = everything().filter(
    (element) =>
      isShown(element) &&
      clips(element) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
  )
  return [...wide, ...cut.map(describe)]
}

/** Texts that lie over one another, but for what floats above all others. */
export function findOverlaps(): string[] {
  const boxes = everything()
    .filter((element) => isShown(element) && !floats(element))
    .flatMap(textBoxes)
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.of !== one.of && overlap(one.box, other.box))
      .map((other) => `${describe(one.of)} lies over ${describe(other.of)}`),
  )
}

const floats = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).position === 'fixed' || floats(element.parentElement))

/** The boxes of an element's own text, line by line. */
function textBoxes(element: HTMLElement) {
  // What a select shows stands next to it in words; the select itself lies over these, and is not to be seen.
  if (isHeardOnly(element) || element.matches('select, select *')) return []
  const texts = [...element.childNodes].filter(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
  )
  return texts.flatMap((text) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return [...range.getClientRects()].map((box) => ({ of: element, box }))
  })
}

/** A line box may be a little higher than its letters; what is meant is text over text. */
const slack = 4

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack

/**
 * What is smaller than a finger or a pointer needs, in CSS pixels. A gap or a sentence in running text may be as high as
 * its line leaves room for (WCAG 2.2, 2.5.8, Inline), but no less than 24; so may a link with words next to it. A label next to
 * its field is no target of its own.
 */
export function findSmallTargets(least: number): string[] {
  const targets = quizRoot().querySelectorAll<HTMLElement>(
    'button, summary, select, textarea, [type=text], label.card, .sentence > .text, a',
  )
  return [...targets]
    .filter((target) => isShown(target) && !isLinkInText(target))
    .flatMap((target) => {
      const wanted = target.matches('.gap-text select, .sentence > .text') ? Math.min(24, least) : least
      // A sentence has a box for each of its lines.
      const small = [...target.getClientRects()].filter(({ width, height }) => width < wanted || height < wanted)
      return small.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)} ${describe(target)}`)
    })
}

const isLinkInText = (element: Element) =>
  element.localName === 'a' && element.closest('p, div')?.textContent?.trim() !== element.textContent?.trim()

/** The text spacing that readers may set: WCAG 2.2, 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

/** Spaces the text of the quiz, or no longer. */
export function spaceText(on: boolean) {
  const root = quizRoot()
  const others = root.adoptedStyleSheets.filter((sheet) => sheet !== spaced)
  root.adoptedStyleSheets = on ? [...others, spaced] : others
}

const spaced = new CSSStyleSheet()
spaced.replaceSync(spacing)

/** What moves by itself. */
export function findMotion(): string[] {
  return everything().flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const moves = animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth'
    return moves ? [describe(element)] : []
  })
}
