import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of Lede's own `package.json`: the checkout, or the installed package, where this code is in `dist/cli`. */
export const packageRoot = findPackageRoot(import.meta.dirname)

function findPackageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackageRoot(dirname(folder))
}
