import { ImportRefusal } from '../imported.ts'
import { letters } from './columns.ts'

interface LetteredChoice {
  letter: string
  text: string
}

/**
 * The letters of the right choices, which a cell names by letter, by number or by text. Throws `ImportRefusal` if it names
 * none, or could mean two of them.
 */
export function readKey(written: string, choices: readonly LetteredChoice[], { lettersOnly = false } = {}): string[] {
  const marks = markedLetters(written, choices)
  const texts = lettersOnly ? undefined : lettersOfTexts(written, choices)
  if (marks && texts && marks.join() !== texts.join())
    throw new ImportRefusal(
      `its "correct" is "${written}", the text of choice ${texts.join(', ')} and the name of choice ${marks.join(', ')}: write a letter that is no choice's text`,
    )
  const found = marks ?? texts
  if (found) return found
  const stray = parts(written).find((part) => /^[A-Z]$/i.test(part))
  throw new ImportRefusal(
    stray && parts(written).every((part) => part.length === 1)
      ? `its "correct" names ${strayOf(written, choices)}, which is not one of its choices`
      : `its "correct" is "${written}", which is neither the letter, the number nor the text of one of its choices`,
  )
}

const parts = (written: string) =>
  written
    .toUpperCase()
    .replace(/\b(OPTION|ANSWER|CHOICE)\b/g, '')
    .split(/[\s,;|&]+/)
    .filter(Boolean)

const toLetter = (part: string) => (/^\d+$/.test(part) ? letters[Number(part) - 1] : part)

const strayOf = (written: string, choices: readonly LetteredChoice[]) =>
  parts(written).find((part) => !choices.some(({ letter }) => letter === toLetter(part)))

/** The letters that a cell names by letters or numbers only. */
function markedLetters(written: string, choices: readonly LetteredChoice[]): string[] | undefined {
  const named = new Set(parts(written).map(toLetter))
  const found = choices.flatMap(({ letter }) => (named.has(letter) ? letter : []))
  return found.length > 0 && found.length === named.size ? found : undefined
}

/** The letters of the choices whose texts a cell repeats: one, or several between commas, bars or line breaks. */
function lettersOfTexts(written: string, choices: readonly LetteredChoice[]): string[] | undefined {
  const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
  for (const texts of [[written], written.split(/[|;\n]/), written.split(/[,;|\n]/)]) {
    const wanted = new Set(texts.map(fold))
    const found = choices.filter(({ text }) => wanted.has(fold(text)))
    if (found.length > 0 && new Set(found.map(({ text }) => fold(text))).size === wanted.size)
      return found.map(({ letter }) => letter)
  }
  return undefined
}
