import { createHash } from 'node:crypto'
import { uuidFromHash } from '../../../core/uuid.ts'

/**
 * The content types that an export uses, in versions that H5P's own site has published for years. A site accepts a
 * package without the libraries' code if it has the same major version, and the same minor version or a newer one.
 */
const versions = {
  'H5P.QuestionSet': [1, 20],
  'H5P.MultiChoice': [1, 16],
  'H5P.TrueFalse': [1, 8],
  'H5P.Blanks': [1, 14],
  'H5P.MarkTheWords': [1, 11],
  'H5P.DragText': [1, 10],
  'H5P.Image': [1, 1],
} as const satisfies Record<string, readonly [number, number]>

export type Library = keyof typeof versions

/** Names a library as h5p.json does. */
export const dependencyOn = (library: Library) => ({
  machineName: library,
  majorVersion: versions[library][0],
  minorVersion: versions[library][1],
})

interface Content {
  library: Library
  params: object
  /** A name that no other content of the package has; its id is derived from it. */
  name: string
  metadata: { contentType: string; title: string }
}

/** A content inside another one. */
export const writeContent = ({ library, params, name, metadata: { contentType, title } }: Content) => ({
  library: `${library} ${versions[library].join('.')}`,
  params,
  subContentId: makeUuid(name),
  metadata: { contentType, license: 'U', title },
})

/** A UUID derived from a name, so that equal quizzes make equal packages. */
const makeUuid = (name: string) => uuidFromHash(createHash('sha256').update(name).digest(), 8)
