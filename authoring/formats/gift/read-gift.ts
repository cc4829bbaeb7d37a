import type { GIFTQuestion } from 'gift-pegjs'
import {
  type Bank,
  type BankText,
  describeEncoding,
  type Imported,
  type ImportedPassage,
  type QuestionPosition,
} from '../format.ts'
import { nothingGathered, readPassage } from '../formatted-text.ts'
import { headText } from '../head-text.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { ImportRefusal, toImported } from '../imported.ts'
import { toPassage } from '../passage.ts'
import { placeImages } from '../place-images.ts'
import { readCategory } from './category.ts'
import { joinOpen } from './join-open.ts'
import { cutOrdering, type Ordering, readOrdering } from './ordering.ts'
import { parseGift } from './parse-gift.ts'
import { readQuestion } from './read-question.ts'
import { countAnswers, splitCrowded } from './split-crowded.ts'
import { type GiftPart, splitGift } from './split-gift.ts'

/** Reads a bank in the GIFT format, question by question. */
export async function readGift({ file, head, read, ...about }: BankText): Promise<Bank> {
  const language = /^\/\/ language: ([\w-]+)\s*$/m.exec(headText(head))?.[1]
  return {
    head: { ...(language && { language }), ...describeEncoding(about) },
    questions: readQuestions(file, read()),
  }
}

async function* readQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Imported | ImportedPassage> {
  const makeId = makeIds()
  let category: string | undefined
  for await (const crowd of joinOpen(splitGift(pieces))) {
    for (const part of splitCrowded(crowd)) {
      // A heading may stand right above its first question.
      const [, heading, rest] = /^(?:\s*\/\/[^\n]*\n)*\$CATEGORY:([^\n]*)(?:\n(.*))?$/s.exec(part.text) ?? []
      if (heading !== undefined) category = readCategory(heading)
      if (heading === undefined) yield* readPart(file, part, makeId, category)
      else if (rest)
        yield* readPart(file, { text: rest, lines: part.lines.slice(-rest.split('\n').length) }, makeId, category)
    }
  }
}

function* readPart(
  file: string,
  part: GiftPart,
  makeId: MakeId,
  category?: string,
): Generator<Imported | ImportedPassage> {
  const { text, lines } = part
  const ordering = cutOrdering(text)
  const parsed = parseGift(ordering?.shell ?? text)
  if (!('reason' in parsed))
    return yield readOne({ parsed, text, ordering }, { file, line: lines[0] ?? 0 }, makeId, category)
  const name = /^\s*::(.+?)::/.exec(text)?.[1]
  const place = { file, line: lines[parsed.line - 1] ?? 0, ...(name && { name }) }
  yield { place, refused: parsed.reason }
  // Each list of answers is a question and is counted.
  const others = countAnswers(text) - 1
  for (let other = 0; other < others; other++) {
    yield { place: { file, line: lines.at(-1) ?? 0 }, refused: 'is joined to a question that cannot be read' }
  }
}

/** A question with its source, and its answers if these order something. */
interface ParsedPart {
  parsed: GIFTQuestion
  text: string
  ordering: Ordering | undefined
}

function readOne(
  { parsed, text: source, ordering }: ParsedPart,
  at: QuestionPosition,
  makeId: MakeId,
  category?: string,
): Imported | ImportedPassage {
  const { title } = parsed as { title?: string | null }
  const place: QuestionPosition = { ...at, ...(title && { name: title }) }
  const gathered = nothingGathered()
  if (parsed.type === 'Description') {
    const { text, format } = parsed.stem
    const passage = toPassage(place, readPassage(text, format, gathered), gathered, category)
    return passage ?? { place, refused: 'is an empty description' }
  }
  try {
    const own = ordering && readOrdering(ordering, gathered)
    const fields = readQuestion(parsed, source, gathered, own)
    const { media, images, notes } = placeImages(gathered.images, () => undefined)
    const id = makeId(('id' in parsed ? parsed.id : undefined) ?? title ?? undefined)
    return toImported(
      place,
      { id, ...fields, media },
      {
        images,
        notes: [...gathered.notes, ...notes, ...(parsed.tags?.length ? ['its tags'] : [])],
        category,
      },
    )
  } catch (error) {
    if (error instanceof ImportRefusal) return { place, refused: error.message }
    throw error
  }
}
