import { basename } from 'node:path'
import type { Bank, Imported, Place } from '../format.ts'
import { nothingGathered } from '../formatted-text.ts'
import { makeIds } from '../ids.ts'
import { Refusal, toImported } from '../imported.ts'
import { placeImages } from '../place-images.ts'
import { openText } from '../read-text.ts'
import { parseGift } from './parse-gift.ts'
import { readQuestion } from './read-question.ts'
import { type GiftPart, splitGift } from './split-gift.ts'

/** Reads a bank in the GIFT format, question by question. */
export async function readGift(path: string): Promise<Bank> {
  const { encoding, pieces } = await openText(path)
  return { head: encoding === 'UTF-8' ? {} : { encoding }, questions: readQuestions(basename(path), pieces) }
}

async function* readQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Imported> {
  const makeId = makeIds()
  let category: string | undefined
  for await (const part of splitGift(pieces)) {
    // A heading may stand right above its first question.
    const [, heading, rest] = /^(?:\s*\/\/[^\n]*\n)*\$CATEGORY:([^\n]*)(?:\n(.*))?$/s.exec(part.text) ?? []
    if (heading !== undefined) category = readCategory(heading)
    if (heading === undefined) yield readPart(file, part, makeId, category)
    else if (rest)
      yield readPart(file, { text: rest, lines: part.lines.slice(-rest.split('\n').length) }, makeId, category)
  }
}

function readPart(
  file: string,
  { text, lines }: GiftPart,
  makeId: ReturnType<typeof makeIds>,
  category?: string,
): Imported {
  const parsed = parseGift(text)
  if ('reason' in parsed) {
    const name = /^\s*::(.+?)::/.exec(text)?.[1]
    return { place: { file, line: lines[parsed.line - 1] ?? 0, ...(name && { name }) }, refused: parsed.reason }
  }
  const { title } = parsed
  const place: Place = { file, line: lines[0] ?? 0, ...(title && { name: title }) }
  const gathered = nothingGathered()
  try {
    const fields = readQuestion(parsed, gathered)
    const { media, images, notes } = placeImages(gathered.images, () => undefined)
    const id = makeId(('id' in parsed ? parsed.id : undefined) ?? title ?? undefined)
    return toImported(place, { id, ...fields, media }, { images, notes: [...gathered.notes, ...notes], category })
  } catch (error) {
    if (error instanceof Refusal) return { place, refused: error.message }
    throw error
  }
}

/** The names of a category, outermost first, without what Moodle puts before them; `//` is a slash in a name. */
export const readCategory = (path: string): string | undefined =>
  path
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/').trim())
    .filter((name) => name && !/^(\$\w+\$|top)$/.test(name))
    .join(' / ') || undefined
