const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/**
 * Whether a well-formed tag begins with a language that anybody speaks. Of three letters ISO 639-3 knows thousands that
 * no browser has a name for; those are taken on trust.
 */
export function isKnownLanguage(tag: string): boolean {
  const [primary = ''] = Intl.getCanonicalLocales(tag)[0]?.split('-') ?? []
  return primary.length === 3 || names.of(primary) !== undefined
}

/** The tag that somebody meant who wrote "English", "Deutsch", "pt_BR" or, by its country, "jp". */
export function suggestLanguage(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-')
  if (tag !== written && isTag(tag) && isKnownLanguage(tag)) return tag
  return languageNames().get(tag.toLowerCase()) ?? languageOfRegion(tag.toUpperCase())
}

/** "did you mean …?", or what a tag looks like. */
export function adviseLanguage(written: string): string {
  const meant = suggestLanguage(written)
  return meant === undefined ? 'write a tag such as "en", "ko" or "pt-BR"' : `did you mean "${meant}"?`
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

let byName: Map<string, string> | undefined

/** Languages of two letters by what they are called in English and by those who speak them. */
function languageNames(): Map<string, string> {
  if (byName) return byName
  byName = new Map()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code)
    if (name === undefined || Intl.getCanonicalLocales(code)[0] !== code) continue
    const own = new Intl.DisplayNames(code, { type: 'language' }).of(code)
    for (const called of [name, own]) if (called) byName.set(called.toLowerCase(), code)
  }
  return byName
}

const languageOfRegion = (region: string): string | undefined =>
  /^[A-Z]{2}$/.test(region) && regions.of(region) !== undefined
    ? new Intl.Locale(`und-${region}`).maximize().language
    : undefined
