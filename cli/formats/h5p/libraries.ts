/**
 * The content types that an export uses, in the versions that H5P's own site gave out for years. A package without the
 * libraries' code is accepted where exactly these major and minor versions are installed, or newer ones beside them.
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

/** How a content names the library that shows it: "H5P.MultiChoice 1.16". */
export const versioned = (library: Library): string => `${library} ${versions[library].join('.')}`

/** How h5p.json names a library that the package needs. */
export const dependencyOn = (library: Library) => ({
  machineName: library,
  majorVersion: versions[library][0],
  minorVersion: versions[library][1],
})
