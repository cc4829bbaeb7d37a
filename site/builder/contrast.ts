/** The relative luminance of a colour (`#rgb` or `#rrggbb`) by WCAG 2.2. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of two colours, 1 to 21, by WCAG 2.2. It must not be rounded before a comparison. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A ratio with one decimal, rounded down so that a failing ratio never looks sufficient. */
export const writeRatio = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`

/** Two colours mixed in sRGB, as `color-mix()` does; `share` of the first, 0 to 1. */
export function mix(one: string, other: string, share: number): string {
  const others = channelsOf(other)
  const mixed = channelsOf(one).map((channel, index) => channel * share + (others[index] as number) * (1 - share))
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

/**
 * The nearest colour with enough contrast to all backgrounds: mixed with black or white, whichever contrasts more, as
 * little as needed.
 */
export function standOut(colour: string, backgrounds: readonly string[], atLeast: number): string {
  const enough = (candidate: string) => backgrounds.every((background) => contrast(candidate, background) >= atLeast)
  const least = (end: string) => Math.min(...backgrounds.map((background) => contrast(end, background)))
  const end = least('#000') > least('#fff') ? '#000' : '#fff'
  for (let percent = 0; percent < 100; percent++) {
    const candidate = mix(end, colour, percent / 100)
    if (enough(candidate)) return candidate
  }
  return end
}

function channelsOf(colour: string): number[] {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  return [0, 2, 4].map((index) => Number.parseInt(digits.slice(index, index + 2), 16))
}
