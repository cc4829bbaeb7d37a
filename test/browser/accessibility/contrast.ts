import { quizRoot } from './in-page.ts'

/**
 * Texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3), by the colours that are painted. Made for forced colours:
 * axe takes the colour of a text from a property that these leave alone, and so sees the author's.
 */
export function findFaintText(): string[] {
  const elements = [...quizRoot().querySelectorAll<HTMLElement>('.lede *')]
  return elements
    .filter((element) => element.checkVisibility() && hasText(element) && !element.closest('[aria-disabled=true]'))
    .map((element) => ({ element, ratio: contrast(getComputedStyle(element).color, backgroundOf(element)) }))
    .filter(({ ratio }) => ratio < 4.5)
    .map(({ element, ratio }) => `${ratio.toFixed(2)} ${element.outerHTML.slice(0, 140)}`)
}

const hasText = ({ childNodes }: Element) =>
  [...childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())

function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const { backgroundColor } = getComputedStyle(at)
    if (parse(backgroundColor)[3] !== 0) return backgroundColor
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)'
}

const parse = (colour: string) => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha] as const
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red, green, blue] = parse(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
