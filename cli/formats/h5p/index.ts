import type { BankFormat } from '../../../authoring/formats/format.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

/** H5P content packages: question sets, and single questions of the types that an item can hold. */
export const h5p: BankFormat = {
  name: 'h5p',
  title: 'H5P packages',
  endings: ['.h5p'],
  recognises: (name, head) => name.toLowerCase().endsWith('.h5p') && head[0] === 0x50 && head[1] === 0x4b,
  read: readPackage,
  write: writePackage,
}
