import type { Imported, QuestionPosition } from '../../../authoring/formats/format.ts'
import type { MakeId } from '../../../authoring/formats/ids.ts'
import { ImportRefusal, toImported } from '../../../authoring/formats/imported.ts'
import { placeImages } from '../../../authoring/formats/place-images.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import type { Archive } from '../archive.ts'
import { Collector } from './collector.ts'
import { readers } from './items/index.ts'
import type { ReadItem } from './items/item-type.ts'
import { collectMedia, media, readFiles } from './media.ts'
import { libraryName, type Question } from './question.ts'

/** What the questions of one package share. */
export interface Package {
  archive: Archive
  makeId: MakeId
}

/** Reads one question. A part that cannot become an item is refused, without affecting others. */
export async function* readQuestion(question: Question, from: Package): AsyncGenerator<Imported> {
  const place = placeOf(question)
  try {
    const read = readers.get(libraryName(question.library))
    if (!read) throw new ImportRefusal(`has the unsupported content type ${question.library}`)
    const parts = read(question.params)
    if (parts.length === 0) throw new ImportRefusal('is empty')
    for (const readItem of parts) yield await readPart(readItem, place, question, from)
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    yield { place, refused: error.message }
  }
}

function placeOf({ place, title }: Question): QuestionPosition {
  const name = [place && `question ${place}`, title].filter(Boolean).join(', ')
  return { file: 'content/content.json', ...(name && { name }) }
}

async function readPart(
  readItem: ReadItem,
  place: QuestionPosition,
  question: Question,
  { archive, makeId }: Package,
): Promise<Imported> {
  const collector = new Collector()
  try {
    const fields = nameTask(readItem(collector), question, collector.notes)
    collectMedia(mediaOf(question), collector)
    const files = await readFiles(collector, archive)
    const placed = placeImages(collector.images, (src) => files.get(src))
    return toImported(
      place,
      { id: makeId(question.title), ...fields, media: placed.media },
      { images: placed.images, notes: [...collector.notes, ...placed.notes], category: question.category },
    )
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    return { place, refused: error.message }
  }
}

/** Uses the title as prompt of a question without one. */
function nameTask(fields: object, { title }: Question, notes: string[]): object {
  if ('prompt' in fields && fields.prompt) return fields
  notes.push('no task description: write the task into "prompt"')
  return { ...fields, prompt: title ? escapeInline(title) : '…' }
}

const mediaOf = ({ params }: Question) => media.parse((params as { media?: unknown } | null)?.media)
