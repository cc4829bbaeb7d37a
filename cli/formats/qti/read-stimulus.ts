import type { Archive } from '../archive.ts'
import { readParagraphs } from './content.ts'
import { ifBroken, type Resource, readDocument } from './documents.ts'
import { childElement } from './xml.ts'

/**
 * The passages of a package. If there is one, it can be the quiz's own, paragraph by paragraph; of several only the
 * titles are told, by path.
 */
export async function readStimuli(archive: Archive, resources: readonly Resource[]) {
  const titles = new Map<string, string>()
  const notes: string[] = []
  let stimulus: string[] | undefined
  const hrefs = resources.filter(({ type }) => /^imsqti_stimulus/.test(type)).map(({ href }) => href)
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
