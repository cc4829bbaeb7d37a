import { headText } from '../../../authoring/formats/head-text.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import { type Archive, readIfIntact } from '../archive.ts'
import { elementsIn } from '../xml/element.ts'
import { readDocument } from './documents.ts'
import { resolveInPackage } from './images.ts'

/** A document of the package, with its type as manifests write it. */
export interface Resource {
  type: string
  href: string
}

export const isItem = ({ type }: Resource) => /^imsqti_(apip)?item|^imsqti_xmlv2/.test(type)
export const isTest = ({ type }: Resource) => /^imsqti_(apip)?(test|assessment)/.test(type)
export const isStimulus = ({ type }: Resource) => /^imsqti_stimulus/.test(type)

/** Reads the QTI documents that a manifest lists. Throws `BrokenXml`. */
export async function readManifest(archive: Archive, manifest: string): Promise<Resource[]> {
  const root = await readDocument(archive, manifest)
  return elementsIn(root).flatMap(({ name, attributes }) => {
    const { type = '', href, base = '' } = attributes
    const path = href === undefined ? undefined : resolveInPackage(manifest, base + href)
    return name === 'resource' && type.startsWith('imsqti') && !/v1p/.test(type) && path ? [{ type, href: path }] : []
  })
}

const headBytes = 2000

/** Root elements of QTI 2 and 3, and the types that manifests give them. */
const kinds: readonly { root: RegExp; type: string }[] = [
  { root: /<(?:\w+:)?(?:qti-assessment-item|assessmentItem)[\s>]/, type: 'imsqti_item_xmlv2p1' },
  { root: /<(?:\w+:)?(?:qti-assessment-test|assessmentTest)[\s>]/, type: 'imsqti_test_xmlv2p1' },
  { root: /<(?:\w+:)?(?:qti-assessment-stimulus|assessmentStimulus)[\s>]/, type: 'imsqti_stimulus_xmlv3p0' },
]

/** Finds the QTI documents that a manifest does not list, so that an error in it hides no item. */
export async function findUnlisted(archive: Archive, listed: readonly string[]): Promise<Resource[]> {
  const known = new Set(listed)
  const found: Resource[] = []
  for (const href of archive.names) {
    if (known.has(href) || !/\.xml$/i.test(href)) continue
    const bytes = await readIfIntact(archive, href)
    const head = headText(bytes?.subarray(0, headBytes) ?? new Uint8Array())
    const kind = kinds.find(({ root }) => root.test(head))
    if (kind) found.push({ type: kind.type, href })
  }
  return found
}

/** A document of a written package, its files, and the documents that it depends on. */
export interface WrittenResource extends Resource {
  identifier: string
  files: string[]
  needs: string[]
}

const namespace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const schema = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd'

/** Writes `imsmanifest.xml` by IMS Content Packaging 1.2 in the profile of QTI 3. */
export const writeManifest = (id: string, resources: readonly WrittenResource[]): string =>
  element(
    'manifest',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      identifier: `manifest.${id}`,
    },
    element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
    element('organizations'),
    element('resources', {}, ...resources.map(writeResource)),
  )

const writeResource = ({ identifier, type, href, files, needs }: WrittenResource): string =>
  element(
    'resource',
    { identifier, type, href },
    ...[href, ...files].map((file) => element('file', { href: file })),
    ...needs.map((need) => element('dependency', { identifierref: need })),
  )
