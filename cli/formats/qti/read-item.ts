import type { Imported, QuestionPosition } from '../../../authoring/formats/format.ts'
import { ImportRefusal, toImported } from '../../../authoring/formats/imported.ts'
import { type Item, scoreResponse } from '../../../core/items/index.ts'
import type { XmlElement } from '../xml/element.ts'
import { readFeedback } from './feedback.ts'
import { type PackedFiles, placeMedia } from './images.ts'
import { interactionsOf } from './interactions.ts'
import { readers } from './items/index.ts'
import type { Reading } from './items/item-type.ts'
import { UnknownProcessing } from './processing/expressions.ts'
import { QtiItem } from './qti-item.ts'
import { readRubrics } from './rubrics.ts'

/** What an item is read with. */
export interface ItemContext {
  place: QuestionPosition
  /** The files that it may refer to. */
  files: PackedFiles
  /** The language of the bank. */
  language: string
  keepId: (identifier: string | undefined) => string
}

/** Reads one `assessmentItem`: an item, or why it cannot be one. */
export async function readItem(element: XmlElement, context: ItemContext): Promise<Imported> {
  const { place, files, language, keepId } = context
  try {
    const item = new QtiItem(element)
    const reading = readInteractions(item)
    const fields = readFields(item, reading)
    const placed = await placeMedia(item, files, place.file)
    const imported = toImported(place, {
      id: keepId(element.attributes.identifier),
      ...fields,
      media: placed.media,
    })
    if (!('item' in imported)) return imported
    noteDifference(item, reading, imported.item, language)
    const notes = [...(imported.notes ?? []), ...item.notes, ...placed.notes]
    return {
      ...imported,
      ...(placed.images.length > 0 && { images: placed.images }),
      ...(notes.length > 0 && { notes }),
    }
  } catch (error) {
    if (error instanceof ImportRefusal) return { place, refused: error.message }
    if (error instanceof UnknownProcessing) {
      return { place, refused: `is graded by "${error.message}", which is not supported` }
    }
    throw error
  }
}

/** Reads the only interaction of an item, or all gaps of its text. */
function readInteractions(item: QtiItem): Reading {
  const [first, ...others] = interactionsOf(item.element)
  if (!first) throw new ImportRefusal('has no interaction')
  const names = [...new Set([first, ...others].map(({ name }) => name))]
  const isGapText = first.name === 'inline-choice-interaction' && names.length === 1
  if (others.length > 0 && !isGapText)
    throw new ImportRefusal(`is a composite item of ${others.length + 1} interactions (${names.join(', ')})`)
  const read = readers.get(first.name)
  if (!read) throw new ImportRefusal(`has an unsupported interaction, ${first.name}`)
  if (item.element.attributes.adaptive === 'true' && !isGapText)
    throw new ImportRefusal('is adaptive: it is answered in several steps')
  return read(item, [first, ...others])
}

/** The fields of the item, in the order in which authors write them. */
function readFields(item: QtiItem, reading: Reading): Record<string, unknown> {
  const { instructions, fields: own } = readRubrics(item)
  const feedback = readFeedback(item, reading)
  const { type, prompt, ...rest } = reading.fields
  const points = item.wholePoints(reading.points)
  return {
    type,
    prompt: [instructions, prompt].filter(Boolean).join('\n') || item.element.attributes.title,
    ...(points !== 1 && { points }),
    ...rest,
    ...(feedback !== undefined && { feedback }),
    ...own,
  }
}

/** Grades the probes in the package and in Lede, and notes the first difference. */
function noteDifference(item: QtiItem, { points, probes, toResponses }: Reading, made: Item, language: string) {
  for (const probe of probes) {
    const there = item.grade(toResponses(probe))
    const here = points * scoreResponse(made, probe, language)
    if (Math.abs(there - here) < 1e-3 * points) continue
    const [was, is] = [there, here].map((score) => Number(score.toFixed(3)))
    item.notes.add(
      `is graded differently here: the response ${JSON.stringify(probe)} earned ${was} of ${points}, now ${is}`,
    )
    return
  }
}
