import type { Imported, Place } from '../../../authoring/formats/format.ts'
import type { MakeId } from '../../../authoring/formats/ids.ts'
import { Refusal, toImported } from '../../../authoring/formats/imported.ts'
import { placeImages } from '../../../authoring/formats/place-images.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import type { Archive } from '../archive.ts'
import { startDraft } from './draft.ts'
import { findMedia, media, readFiles } from './media.ts'
import { libraryName, type Question } from './question.ts'
import { type ReadItem, readers } from './readers.ts'

/** What the questions of one package share. */
export interface Package {
  archive: Archive
  makeId: MakeId
}

/** Reads one question. What cannot become an item is refused by name, and takes no other with it. */
export async function* readQuestion(question: Question, from: Package): AsyncGenerator<Imported> {
  const place = placeOf(question)
  try {
    const library = libraryName(question.library)
    const reader = Object.hasOwn(readers, library) ? readers[library] : undefined
    if (!reader) throw new Refusal(`there is no item type like ${question.library}`)
    const parts = reader(question.params)
    if (parts.length === 0) throw new Refusal('asks nothing: it is empty')
    for (const readItem of parts) yield await readPart(readItem, place, question, from)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { place, refused: error.message }
  }
}

function placeOf({ place, title }: Question): Place {
  const name = [place && `question ${place}`, title].filter(Boolean).join(', ')
  return { file: 'content/content.json', ...(name && { name }) }
}

async function readPart(
  readItem: ReadItem,
  place: Place,
  question: Question,
  { archive, makeId }: Package,
): Promise<Imported> {
  const draft = startDraft()
  try {
    const fields = nameTask(readItem(draft), question, draft.notes)
    findMedia(mediaOf(question), draft)
    const files = await readFiles(draft, archive)
    const placed = placeImages(draft.found, (src) => files.get(src))
    return toImported(
      place,
      { id: makeId(question.title), ...fields, media: placed.media },
      { images: placed.images, notes: [...draft.notes, ...placed.notes] },
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { place, refused: error.message }
  }
}

/** A task without words of its own is called by its title. */
function nameTask(fields: object, { title }: Question, notes: string[]): object {
  if ('prompt' in fields && fields.prompt) return fields
  notes.push('no task description: write into "prompt" what is to be done')
  return { ...fields, prompt: title ? escapeInline(title) : '…' }
}

const mediaOf = ({ params }: Question) => media.parse((params as { media?: unknown } | null)?.media)
