import { blocksToHtml } from '../../../authoring/formats/blocks-to-html.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { Quiz } from '../../../core/quiz.ts'
import type { Archive } from '../archive.ts'
import { childElement } from '../xml/element.ts'
import { readParagraphs, richXml } from './content.ts'
import { ifBroken, readDocument, writeRoot } from './documents.ts'
import { writeImage } from './images.ts'
import { isStimulus, type Resource } from './manifest.ts'

/** Reads the passages of a package: the paragraphs of a single one, and the titles of all by path. */
export async function readStimuli(archive: Archive, resources: readonly Resource[]) {
  const titles = new Map<string, string>()
  const notes: string[] = []
  let stimulus: string[] | undefined
  const hrefs = resources.filter(isStimulus).map(({ href }) => href)
  for (const href of hrefs) {
    const root = await readDocument(archive, href).catch(
      ifBroken((why) => void notes.push(`the passage ${href}, which ${why}`)),
    )
    titles.set(href, root?.attributes.title ?? href)
    if (hrefs.length > 1 || !root) continue
    const nodes = childElement(root, 'stimulus-body')?.children ?? []
    const { paragraphs, images, notes: lost } = readParagraphs(nodes)
    stimulus = paragraphs
    notes.push(...lost.map((loss) => `the passage could not keep ${loss}`))
    notes.push(...images.map(({ src }) => `the passage could not keep the image "${src}"`))
  }
  return { titles, notes, ...(stimulus?.length && { stimulus }) }
}

/** Identifies the written passage in its own document, in the manifest and in items. */
export interface StimulusReference {
  identifier: string
  href: string
  title: string
}

export const writeStimulus = (quiz: Quiz, { identifier, title }: StimulusReference): string =>
  writeRoot(
    'qti-assessment-stimulus',
    { identifier, title, 'xml:lang': quiz.language },
    element(
      'qti-stimulus-body',
      {},
      ...blocksToHtml(quiz.stimulus ?? [], {
        heading: 'h2',
        inline: richXml,
        picture: (media) => writeImage(media, ''),
      }),
    ),
  )
