import { element, xmlText } from '../formats/write-xml.ts'

/** The files of a package, in the order of the manifest; the page is the first. */
export const scormFiles = ['index.html', 'scorm.js'] as const

interface Described {
  /** Id of the quiz. */
  id: string
  title: string
  /** Score out of 100 that passes. */
  passMark?: number | undefined
}

/**
 * Writes `imsmanifest.xml` for one SCO: SCORM 1.2 Content Aggregation Model, 2.3. `masteryscore` makes the platform itself
 * compare the score.
 */
export function writeManifest({ id, title, passMark }: Described): string {
  const mastery = passMark === undefined ? [] : [element('adlcp:masteryscore', {}, `${passMark}`)]
  const item = { identifier: 'quiz', identifierref: 'sco', isvisible: true }
  const sco = { identifier: 'sco', type: 'webcontent', 'adlcp:scormtype': 'sco', href: scormFiles[0] }
  const manifest = element(
    'manifest',
    {
      identifier: `lede.${id}`,
      version: '1.2',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
    element(
      'organizations',
      { default: 'course' },
      element(
        'organization',
        { identifier: 'course' },
        element('title', {}, xmlText(title)),
        element('item', item, element('title', {}, xmlText(title)), ...mastery),
      ),
    ),
    element('resources', {}, element('resource', sco, ...scormFiles.map((href) => element('file', { href })))),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest}\n`
}
