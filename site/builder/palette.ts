/** The colours of a quiz in one theme, by the names of its custom properties without `--lede-`. */
export type Palette = Readonly<Record<string, string>>

export interface Palettes {
  light: Palette
  dark: Palette
}

/**
 * Reads the colours that style sheets set for a quiz; later ones win. The widget's sheet and those of the looks have the
 * same structure: a rule for the element, then one for the dark theme.
 */
export function readPalettes(...sheets: readonly string[]): Palettes {
  const light: Record<string, string> = {}
  const dark: Record<string, string> = {}
  for (const sheet of sheets) {
    for (const [, selector = '', rules = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const into = /theme=['"]?dark/.test(selector)
        ? [dark]
        : /(:host|lede-review\))\s*$/.test(selector)
          ? [light, dark]
          : []
      for (const [, name = '', value = ''] of rules.matchAll(/--lede-([a-z]+):\s*(#[0-9a-f]{3,6})\b/gi)) {
        for (const palette of into) palette[name] = value
      }
    }
  }
  return { light, dark }
}
