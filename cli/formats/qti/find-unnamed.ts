import { headText } from '../../../authoring/formats/head-text.ts'
import { type Archive, readIfSound } from '../archive.ts'
import type { Resource } from './documents.ts'

const headBytes = 2000

/** How the root of a document names what it is, in QTI 2 and 3, and the type that a manifest would give it. */
const kinds: readonly { root: RegExp; type: string }[] = [
  { root: /<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s>]/, type: 'imsqti_item_xmlv2p1' },
  { root: /<(?:\w+:)?(?:qti-assessment-test|assessmentTest)[\s>]/, type: 'imsqti_test_xmlv2p1' },
  { root: /<(?:\w+:)?(?:qti-assessment-stimulus|assessmentStimulus)[\s>]/, type: 'imsqti_stimulus_xmlv3p0' },
]

/** The documents of QTI in a package that are not among those named: a slip in its manifest must hide no item. */
export async function findUnnamed(archive: Archive, named: readonly string[]): Promise<Resource[]> {
  const known = new Set(named)
  const found: Resource[] = []
  for (const href of archive.names) {
    if (known.has(href) || !/\.xml$/i.test(href)) continue
    const bytes = await readIfSound(archive, href)
    const head = headText(bytes?.subarray(0, headBytes) ?? new Uint8Array())
    const kind = kinds.find(({ root }) => root.test(head))
    if (kind) found.push({ type: kind.type, href })
  }
  return found
}
