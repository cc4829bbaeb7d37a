import { basename } from 'node:path'
import type { TextHints } from '../../../authoring/decode-text.ts'
import type { Bank, Imported, ImportedPassage, QuestionPosition } from '../../../authoring/formats/format.ts'
import { nothingGathered, readPassage } from '../../../authoring/formats/formatted-text.ts'
import { readCategory } from '../../../authoring/formats/gift/category.ts'
import { headText } from '../../../authoring/formats/head-text.ts'
import { type MakeId, makeIds } from '../../../authoring/formats/ids.ts'
import { ImportRefusal, toImported } from '../../../authoring/formats/imported.ts'
import { toPassage } from '../../../authoring/formats/passage.ts'
import { keepImages, placeImages } from '../../../authoring/formats/place-images.ts'
import { openText, readHead } from '../read-text.ts'
import { childElement, type XmlElement } from '../xml/element.ts'
import { findFile, findOldImage } from './files.ts'
import { parseQuestions, type Question } from './questions.ts'
import { readQuestion } from './read-question.ts'
import { inlineOfChild, markupOf, textIn, textOfChild } from './text.ts'

/** Reads a bank in Moodle XML, question by question. */
export async function readMoodle(path: string, hints?: TextHints): Promise<Bank> {
  const language = /<quiz\b[^>]*\sxml:lang="([\w-]+)"/.exec(headText(await readHead(path)))?.[1]
  const { encoding, isUnsure, pieces } = await openText(path, hints)
  return {
    head: { ...(language && { language }), ...(encoding !== 'UTF-8' && { encoding }), ...(isUnsure && { isUnsure }) },
    questions: readQuestions(basename(path), pieces),
  }
}

async function* readQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Read> {
  const makeId = makeIds()
  let category: string | undefined
  let headingNotes: string[] = []
  for await (const question of parseQuestions(file, pieces)) {
    const { element, broken } = question
    if (element.attributes.type === 'category' && !broken) {
      category = readCategory(textOfChild(element, 'category'))
      const about = inlineOfChild(element, 'info', nothingGathered())
      headingNotes = about ? [`the text of the heading "${category}": "${about.slice(0, 200)}"`] : []
      continue
    }
    for (const read of readOne(file, question, makeId, category)) {
      yield 'item' in read && headingNotes.length > 0
        ? { ...read, notes: [...headingNotes, ...(read.notes ?? [])] }
        : read
      if ('item' in read) headingNotes = []
    }
  }
}

type Read = Imported | ImportedPassage

function* readOne(file: string, question: Question, makeId: MakeId, category?: string): Generator<Read> {
  const { element, line, broken } = question
  const name = textOfChild(element, 'name')
  const place: QuestionPosition = { file, line, ...(name && { name }) }
  if (broken) yield { place, refused: broken }
  else if (element.attributes.type === 'description') yield readDescription(element, place, category)
  else yield* readItems(element, place, makeId, category)
}

function readDescription(element: XmlElement, place: QuestionPosition, category?: string): Read {
  const gathered = nothingGathered()
  const text = childElement(element, 'questiontext')
  const passage = toPassage(place, readPassage(textIn(text), markupOf(text), gathered), gathered, category)
  return passage ?? { place, refused: 'is an empty description' }
}

function* readItems(element: XmlElement, place: QuestionPosition, makeId: MakeId, category?: string): Generator<Read> {
  const [inPrompt, elsewhere] = [nothingGathered(), nothingGathered()]
  try {
    const all = readQuestion(element, inPrompt, elsewhere)
    const find = findFile(element)
    const { media, ...placed } = placeImages([...findOldImage(element), ...inPrompt.images], find)
    const kept = keepImages(elsewhere.images, find)
    const along = {
      images: [...placed.images, ...kept.images],
      notes: [...inPrompt.notes, ...elsewhere.notes, ...placed.notes, ...kept.notes],
      category,
    }
    const name = textOfChild(element, 'idnumber') || place.name
    for (const [index, fields] of all.entries()) {
      if (fields instanceof ImportRefusal) yield { place, refused: fields.message }
      else yield toImported(place, { id: makeId(name), ...fields, media }, index > 0 ? { ...along, images: [] } : along)
    }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    yield { place, refused: error.message }
  }
}
