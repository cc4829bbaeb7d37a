import { element } from './write-xml.ts'

/** A document of the package, the other files that belong to it, and the documents that it needs. */
export interface ManifestResource {
  identifier: string
  type: string
  href: string
  files: string[]
  needs: string[]
}

const namespace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const schema = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd'

/** `imsmanifest.xml`: what is in the package, by IMS Content Packaging 1.2 in the profile of QTI 3. */
export const writeManifest = (id: string, resources: readonly ManifestResource[]): string =>
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

const writeResource = ({ identifier, type, href, files, needs }: ManifestResource): string =>
  element(
    'resource',
    { identifier, type, href },
    ...[href, ...files].map((file) => element('file', { href: file })),
    ...needs.map((need) => element('dependency', { identifierref: need })),
  )
