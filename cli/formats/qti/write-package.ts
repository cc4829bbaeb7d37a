import type { Exported, ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { writeArchive } from '../archive.ts'
import { makeNames } from './names.ts'
import { asiRoot, writeItem } from './write-item.ts'
import { type ManifestResource, writeManifest } from './write-manifest.ts'
import { writeTest } from './write-test.ts'
import { element, richXml, toDocument } from './write-xml.ts'

const stimulusFile = 'stimulus.xml'

/** Writes a quiz as a QTI 3.0 content package: manifest, test, one document for each item, the passage, the images. */
export async function writeQti(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const toName = makeNames([])
  const items = quiz.items.map((item) => ({ item, identifier: toName('item', item.id) }))
  const files: ExportedFile[] = []
  const lost = loseOfQuiz(quiz)
  const stimulus = quiz.stimulus && {
    identifier: 'stimulus.1',
    href: `../${stimulusFile}`,
    title: quiz.source?.title ?? quiz.title,
  }
  if (quiz.stimulus && stimulus) files.push({ name: stimulusFile, bytes: toDocument(writeStimulus(quiz, stimulus)) })
  const resources: ManifestResource[] = []
  for (const { item, identifier } of items) {
    const image = await packImage(item, files, lost, readMedia)
    const href = `items/${identifier}.xml`
    const title = titleOf(item)
    const written = writeItem(item, {
      identifier,
      title,
      language: quiz.language,
      stimulus,
      image: image && `../${image}`,
    })
    files.push({ name: href, bytes: toDocument(written.xml) })
    lost.push(...written.lost.map((loss) => `${item.id} ${loss}`))
    resources.push({
      identifier,
      type: 'imsqti_item_xmlv3p0',
      href,
      files: image ? [image] : [],
      needs: stimulus ? [stimulus.identifier] : [],
    })
  }
  files.push({ name: 'test.xml', bytes: toDocument(writeTest(id, quiz, resources)) })
  const test = {
    identifier: 'test.1',
    type: 'imsqti_test_xmlv3p0',
    href: 'test.xml',
    files: [],
    needs: resources.map(({ identifier }) => identifier),
  }
  const passage = stimulus
    ? [{ identifier: stimulus.identifier, type: 'imsqti_stimulus_xmlv3p0', href: stimulusFile, files: [], needs: [] }]
    : []
  files.push({ name: 'imsmanifest.xml', bytes: toDocument(writeManifest(id, [test, ...resources, ...passage])) })
  return { files: [{ name: `${id}.zip`, bytes: await writeArchive(files) }], lost }
}

/** QTI wants a title for each item; what is asked is the best there is. */
const titleOf = (item: Item): string => inlineText(item.prompt).replace(/\s+/g, ' ').trim().slice(0, 100)

const writeStimulus = (quiz: Quiz, { identifier, title }: { identifier: string; title: string }): string =>
  asiRoot(
    'qti-assessment-stimulus',
    { identifier, title, 'xml:lang': quiz.language },
    element('qti-stimulus-body', {}, ...(quiz.stimulus ?? []).map((paragraph) => element('p', {}, richXml(paragraph)))),
  )

async function packImage(item: Item, files: ExportedFile[], lost: string[], readMedia?: ReadMedia) {
  const src = item.media?.src
  if (src === undefined) return undefined
  const bytes = await readMedia?.(src)
  if (!bytes) lost.push(`${item.id} lost its image ${src}, which is not there`)
  else if (!files.some(({ name }) => name === src)) files.push({ name: src, bytes })
  return bytes ? src : undefined
}

/** What of the quiz as a whole has no place in a package. */
const loseOfQuiz = ({ description, level, source, variantOf }: Quiz): string[] =>
  Object.entries({ description, level, source, variantOf })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `the quiz lost its ${name}`)
