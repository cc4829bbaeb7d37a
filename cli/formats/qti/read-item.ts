import type { Imported, Place } from '../../../authoring/formats/format.ts'
import { Refusal, toImported } from '../../../authoring/formats/imported.ts'
import { inlineText } from '../../../core/inline.ts'
import { type Item, scoreResponse } from '../../../core/items/index.ts'
import { UnknownProcessing } from './expressions.ts'
import { interactionsOf, readRubrics } from './read-body.ts'
import { readChoiceInteraction } from './read-choice.ts'
import { readFeedback } from './read-feedback.ts'
import { readHottextInteraction } from './read-hottext.ts'
import { type PackedFiles, placeMedia } from './read-image.ts'
import { readInlineChoices } from './read-inline-choice.ts'
import { readMatchInteraction } from './read-match.ts'
import { readOrderInteraction } from './read-order.ts'
import { readTextEntry } from './read-text-entry.ts'
import { ItemReading, type Reading } from './reading.ts'
import type { XmlElement } from './xml.ts'

const readers: Record<string, (item: ItemReading, interaction: XmlElement) => Reading> = {
  'choice-interaction': readChoiceInteraction,
  'text-entry-interaction': readTextEntry,
  'order-interaction': readOrderInteraction,
  'match-interaction': readMatchInteraction,
  'hottext-interaction': readHottextInteraction,
}

/** What surrounds an item: where it stands, the files beside it, the bank's language, and a maker of item ids. */
export interface Surroundings {
  place: Place
  files: PackedFiles
  language: string
  keepId: (identifier: string | undefined) => string
}

/** Reads one `assessmentItem`: an item, or why it cannot be one. */
export async function readItem(element: XmlElement, around: Surroundings): Promise<Imported> {
  const { place } = around
  try {
    const item = new ItemReading(element)
    const reading = readInteractions(item)
    const fields = readFields(item, reading)
    const placed = await placeMedia(item, around.files, place.file)
    const made = { id: around.keepId(element.attributes.identifier), ...fields, media: placed.media }
    const imported = toImported(place, made)
    if (!('item' in imported)) return imported
    noteDifferences(item, reading, imported.item, around.language)
    const notes = [...(imported.notes ?? []), ...item.notes, ...placed.notes]
    return {
      ...imported,
      ...(placed.images.length > 0 && { images: placed.images }),
      ...(notes.length > 0 && { notes }),
    }
  } catch (error) {
    if (error instanceof Refusal) return { place, refused: error.message }
    if (error instanceof UnknownProcessing) {
      return { place, refused: `is graded by "${error.message}", which Lede cannot carry out` }
    }
    throw error
  }
}

/** The interactions of an item as one reading: one of a kind that Lede has, or gaps in one text. */
function readInteractions(item: ItemReading): Reading {
  const interactions = interactionsOf(item.element)
  const [first, ...others] = interactions
  if (!first) throw new Refusal('asks nothing: it has no interaction')
  if (interactions.every(({ name }) => name === 'inline-choice-interaction'))
    return readInlineChoices(item, interactions)
  const kinds = [...new Set(interactions.map(({ name }) => name))].join(', ')
  if (others.length > 0) throw new Refusal(`is a composite item of ${interactions.length} interactions (${kinds})`)
  const reader = readers[first.name]
  if (!reader) throw new Refusal(`asks by ${first.name}, which Lede does not have`)
  if (item.element.attributes.adaptive === 'true') throw new Refusal('is adaptive: it is answered in several steps')
  return reader(item, first)
}

/** The fields of the item in the order in which authors write them. */
function readFields(item: ItemReading, reading: Reading): Record<string, unknown> {
  const { instructions, own } = readRubrics(item)
  const feedback = readFeedback(item, reading)
  const { type, prompt, ...rest } = reading.fields
  const points = item.wholePoints(reading.points)
  const asked = [instructions, prompt].filter(Boolean).join('\n') || item.element.attributes.title
  const hint = own.get('lede-hint')
  const [quote, attribution] = ['lede-evidence', 'lede-attribution'].map(
    (name) => own.get(name) && inlineText(own.get(name) ?? ''),
  )
  return {
    type,
    prompt: asked,
    ...(points !== 1 && { points }),
    ...rest,
    ...(feedback !== undefined && { feedback }),
    ...(hint !== undefined && { hint }),
    ...(quote !== undefined && { evidence: { quote } }),
    ...(attribution !== undefined && { attribution }),
  }
}

/** Grades the same responses here and there, and notes the first that earns something else. */
function noteDifferences(item: ItemReading, reading: Reading, made: Item, language: string) {
  const { points, probes, toResponses } = reading
  for (const probe of probes) {
    const there = item.grade(toResponses(probe))
    const here = points * scoreResponse(made, probe, language)
    if (Math.abs(there - here) < 1e-3 * points) continue
    const [was, is] = [there, here].map((score) => Number(score.toFixed(3)))
    item.notes.add(
      `is graded otherwise here: the response ${JSON.stringify(probe)} earned ${was} of ${points}, now ${is}`,
    )
    return
  }
}
