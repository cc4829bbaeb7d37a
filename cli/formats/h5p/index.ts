import type { BankFormat } from '../../../authoring/formats/format.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

/** H5P content packages: question sets, columns, books, and single questions of the types that an item can hold. */
export const h5p: BankFormat = {
  name: 'h5p',
  title: 'H5P packages',
  endings: ['.h5p'],
  // A file with this ending that is not a zip package is corrupt: opening it says so.
  recognises: (name) => name.toLowerCase().endsWith('.h5p'),
  read: readPackage,
  write: writePackage,
}
