import { basename } from 'node:path'
import type { Bank, Imported, ImportedPassage, Place } from '../../../authoring/formats/format.ts'
import { nothingGathered, readPassage } from '../../../authoring/formats/formatted-text.ts'
import { readCategory } from '../../../authoring/formats/gift/category.ts'
import { headText } from '../../../authoring/formats/head-text.ts'
import { type MakeId, makeIds } from '../../../authoring/formats/ids.ts'
import { Refusal, toImported } from '../../../authoring/formats/imported.ts'
import { toPassage } from '../../../authoring/formats/passage.ts'
import { keepImages, placeImages } from '../../../authoring/formats/place-images.ts'
import { openText, readHead } from '../read-text.ts'
import { findFile, findOldImage } from './files.ts'
import { inlineOf, markupOf } from './inline-of.ts'
import { readQuestion } from './read-question.ts'
import { childOf, readXmlQuestions, textOf, type XmlElement, type XmlQuestion } from './xml-questions.ts'

/** Reads a bank in Moodle's XML format, question by question. */
export async function readMoodle(path: string): Promise<Bank> {
  const language = /<quiz\b[^>]*\sxml:lang="([\w-]+)"/.exec(headText(await readHead(path)))?.[1]
  const { encoding, pieces } = await openText(path)
  return {
    head: { ...(language && { language }), ...(encoding !== 'UTF-8' && { encoding }) },
    questions: readQuestions(basename(path), pieces),
  }
}

async function* readQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Read> {
  const makeId = makeIds()
  let category: string | undefined
  let said: string[] = []
  for await (const question of readXmlQuestions(file, pieces)) {
    const { element, broken } = question
    if (element.attributes.type === 'category' && !broken) {
      category = readCategory(textOf(childOf(element, 'category')))
      const about = inlineOf(element, 'info', nothingGathered())
      said = about ? [`what the bank says of the heading "${category}": "${about.slice(0, 200)}"`] : []
      continue
    }
    for (const read of readOne(file, question, makeId, category)) {
      yield 'item' in read && said.length > 0 ? { ...read, notes: [...said, ...(read.notes ?? [])] } : read
      if ('item' in read) said = []
    }
  }
}

type Read = Imported | ImportedPassage

function* readOne(file: string, question: XmlQuestion, makeId: MakeId, category?: string): Generator<Read> {
  const { element, line, broken } = question
  const name = textOf(childOf(element, 'name'))
  const place: Place = { file, line, ...(name && { name }) }
  if (broken) yield { place, refused: broken }
  else if (element.attributes.type === 'description') yield readDescription(element, place, category)
  else yield* readItems(element, place, makeId, category)
}

function readDescription(element: XmlElement, place: Place, category?: string): Read {
  const [gathered, text] = [nothingGathered(), childOf(element, 'questiontext')]
  const passage = toPassage(place, readPassage(textOf(text), markupOf(text), gathered), gathered, category)
  return passage ?? { place, refused: 'is a description that says nothing' }
}

function* readItems(element: XmlElement, place: Place, makeId: MakeId, category?: string): Generator<Read> {
  const [inPrompt, beside] = [nothingGathered(), nothingGathered()]
  try {
    const all = readQuestion(element, inPrompt, beside)
    const find = findFile(element)
    const { media, ...placed } = placeImages([...findOldImage(element), ...inPrompt.images], find)
    const kept = keepImages(beside.images, find)
    const along = {
      images: [...placed.images, ...kept.images],
      notes: [...inPrompt.notes, ...beside.notes, ...placed.notes, ...kept.notes],
      category,
    }
    const name = textOf(childOf(element, 'idnumber')) || place.name
    for (const [index, fields] of all.entries()) {
      if (fields instanceof Refusal) yield { place, refused: fields.message }
      else yield toImported(place, { id: makeId(name), ...fields, media }, index > 0 ? { ...along, images: [] } : along)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { place, refused: error.message }
  }
}
