import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildLoader } from './build.ts'
import { integrityOf, readReleases, releasedFiles, releasedFolder } from './released-loaders.ts'

/**
 * Releases the current loader under the next number, unless it equals the last release; with `--check`, only verifies
 * that no release has changed. A released loader imports app.js, so every later app must accept its arguments.
 */
async function main() {
  await releasedFiles()
  if (process.argv.includes('--check')) return
  const releases = await readReleases()
  const contents = await buildLoader('/app.js')
  const release = { version: releases.length + 1, integrity: integrityOf(contents) }
  if (releases.at(-1)?.integrity === release.integrity) return console.log('The last release is this loader.')
  await writeFile(join(releasedFolder, `${release.version}.js`), contents)
  await writeFile(join(releasedFolder, 'versions.json'), `${JSON.stringify([...releases, release], undefined, 2)}\n`)
  console.log(`Released /embed/${release.version}.js, ${release.integrity}. Commit it: a release is permanent.`)
}

await main()
