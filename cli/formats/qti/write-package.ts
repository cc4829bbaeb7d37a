import type { Exported, ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeArchive } from '../archive.ts'
import { writeTest } from './assessment-test.ts'
import { toDocument } from './documents.ts'
import { packImages } from './images.ts'
import { type WrittenResource, writeManifest } from './manifest.ts'
import { makeNames } from './names.ts'
import { type StimulusReference, writeStimulus } from './stimulus.ts'
import { writeItem } from './write-item.ts'

const stimulusFile = 'stimulus.xml'

/** Writes a quiz as a QTI 3.0 content package: manifest, test, passage, images, and a document for each item. */
export async function writeQti(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const files = new Map<string, Uint8Array>()
  const lost = loseOfQuiz(quiz)
  const stimulus: StimulusReference | undefined = quiz.stimulus && {
    identifier: 'stimulus.1',
    href: `../${stimulusFile}`,
    title: quiz.source?.title ?? quiz.title,
  }
  const items: WrittenResource[] = []
  const toName = makeNames([])
  for (const item of quiz.items) {
    const identifier = toName('item', item.id)
    const images = await packImages(item, readMedia)
    for (const { name, bytes } of images.files) files.set(name, bytes)
    lost.push(...images.missing.map((src) => `${item.id} lost its image ${src}, which is missing`))
    const references = { identifier, title: titleOf(item), language: quiz.language, stimulus }
    const written = writeItem(withoutMedia(item, images.missing), references)
    const href = `items/${identifier}.xml`
    files.set(href, toDocument(written.xml))
    lost.push(...written.lost.map((loss) => `${item.id} ${loss}`))
    const needs = stimulus ? [stimulus.identifier] : []
    items.push({ identifier, type: 'imsqti_item_xmlv3p0', href, files: images.files.map(({ name }) => name), needs })
  }
  files.set('test.xml', toDocument(writeTest(id, quiz, items)))
  const pictures = await packImages(quiz.stimulus, readMedia)
  for (const { name, bytes } of pictures.files) files.set(name, bytes)
  lost.push(...pictures.missing.map((src) => `the quiz lost the image ${src} of its passage, which is missing`))
  if (stimulus) files.set(stimulusFile, toDocument(writeStimulus(withoutMedia(quiz, pictures.missing), stimulus)))
  files.set('imsmanifest.xml', toDocument(writeManifest(id, listResources(items, stimulus, pictures.files))))
  const packed: ExportedFile[] = [...files].map(([name, bytes]) => ({ name, bytes }))
  return { files: [{ name: `${id}.zip`, bytes: await writeArchive(packed) }], lost }
}

function listResources(
  items: readonly WrittenResource[],
  stimulus: StimulusReference | undefined,
  pictures: readonly ExportedFile[],
): WrittenResource[] {
  const needs = items.map(({ identifier }) => identifier)
  const test = { identifier: 'test.1', type: 'imsqti_test_xmlv3p0', href: 'test.xml', files: [], needs }
  if (!stimulus) return [test, ...items]
  const { identifier } = stimulus
  return [
    test,
    ...items,
    {
      identifier,
      type: 'imsqti_stimulus_xmlv3p0',
      href: stimulusFile,
      files: pictures.map(({ name }) => name),
      needs: [],
    },
  ]
}

/** A value without the pictures whose files are missing. */
const withoutMedia = <T>(value: T, missing: readonly string[]): T =>
  missing.length === 0
    ? value
    : JSON.parse(
        JSON.stringify(value, (name, inner) => (name === 'media' && missing.includes(inner?.src) ? undefined : inner)),
      )

/** QTI requires a title for each item: its prompt, shortened. */
const titleOf = (item: Item): string => inlineText(item.prompt).replace(/\s+/g, ' ').trim().slice(0, 100)

/** What of the quiz as a whole has no place in a package. */
const loseOfQuiz = ({ description, level, source, variantOf }: Quiz): string[] =>
  Object.entries({ description, level, source, variantOf })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `the quiz lost its ${name}`)
