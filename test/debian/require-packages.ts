import { existsSync } from 'node:fs'

/**
 * Throws one sentence that names the missing Debian packages and how to install them.
 *
 * @param packages the package of each file that is required
 */
export function requirePackages(
  what: string,
  packages: Record<string, string>,
  isThere: (file: string) => boolean = existsSync,
) {
  const missing = Object.entries(packages).flatMap(([file, name]) => (isThere(file) ? [] : name))
  if (missing.length === 0) return
  throw new Error(
    `${what} cannot be tested without ${missing.join(' and ')}. ` +
      `Run: apt-get install --no-install-recommends ${missing.join(' ')}`,
  )
}
