import { basename } from 'node:path'
import type { Bank, Imported, ImportedPassage, Place } from '../format.ts'
import { nothingGathered, readPassage } from '../formatted-text.ts'
import { readCategory } from '../gift/category.ts'
import { headText } from '../head-text.ts'
import { type MakeId, makeIds } from '../ids.ts'
import { Refusal, toImported } from '../imported.ts'
import { toPassage } from '../passage.ts'
import { keepImages, placeImages } from '../place-images.ts'
import { readHead } from '../read-text.ts'
import { findFile } from './files.ts'
import { markupOf } from './inline-of.ts'
import { readQuestion } from './read-question.ts'
import { childOf, readXmlQuestions, textOf, type XmlQuestion } from './xml-questions.ts'

/** Reads a bank in Moodle's XML format, question by question. */
export async function readMoodle(path: string): Promise<Bank> {
  const language = /<quiz\b[^>]*\sxml:lang="([\w-]+)"/.exec(headText(await readHead(path)))?.[1]
  return { head: { ...(language && { language }) }, questions: readQuestions(path) }
}

async function* readQuestions(path: string): AsyncGenerator<Imported | ImportedPassage> {
  const makeId = makeIds()
  let category: string | undefined
  for await (const question of readXmlQuestions(path)) {
    const { element, broken } = question
    if (element.attributes.type === 'category' && !broken) category = readCategory(textOf(childOf(element, 'category')))
    else yield readOne(basename(path), question, makeId, category)
  }
}

function readOne(
  file: string,
  { element, line, broken }: XmlQuestion,
  makeId: MakeId,
  category?: string,
): Imported | ImportedPassage {
  const name = textOf(childOf(element, 'name'))
  const place: Place = { file, line, ...(name && { name }) }
  if (broken) return { place, refused: broken }
  if (element.attributes.type === 'description') {
    const [gathered, text] = [nothingGathered(), childOf(element, 'questiontext')]
    const passage = toPassage(place, readPassage(textOf(text), markupOf(text), gathered), gathered, category)
    return passage ?? { place, refused: 'is a description that says nothing' }
  }
  const [inPrompt, beside] = [nothingGathered(), nothingGathered()]
  try {
    const fields = readQuestion(element, inPrompt, beside)
    const find = findFile(element)
    const { media, ...placed } = placeImages(inPrompt.images, find)
    const kept = keepImages(beside.images, find)
    return toImported(
      place,
      { id: makeId(textOf(childOf(element, 'idnumber')) || name), ...fields, media },
      {
        images: [...placed.images, ...kept.images],
        notes: [...inPrompt.notes, ...beside.notes, ...placed.notes, ...kept.notes],
        category,
      },
    )
  } catch (error) {
    if (error instanceof Refusal) return { place, refused: error.message }
    throw error
  }
}
