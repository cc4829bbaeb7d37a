import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { quizIdOf } from '../quiz-file.ts'

/** By origin of a host: the version of each quiz that the host had when it was last published or pulled here. */
type Known = Record<string, Record<string, string>>

/** The file next to quiz files that remembers these versions. It may be committed with them, and may be deleted. */
const knownVersionsFile = '.lede-published.json'

const pathFor = (file: string) => join(dirname(file), knownVersionsFile)

async function read(file: string): Promise<Known> {
  try {
    const known: unknown = JSON.parse(await readFile(pathFor(file), 'utf8'))
    return typeof known === 'object' && known !== null ? (known as Known) : {}
  } catch {
    return {}
  }
}

/** The version on which a quiz file builds; undefined if it was never published or pulled here. */
export async function readKnownVersion(file: string, host: URL): Promise<string | undefined> {
  return (await read(file))[host.origin]?.[quizIdOf(file)]
}

/** Remembers the version that a host has now. A folder that cannot be written keeps nothing. */
export async function keepKnownVersion(file: string, host: URL, version: string): Promise<void> {
  const known = await read(file)
  const ofHost = known[host.origin] ?? {}
  if (ofHost[quizIdOf(file)] === version) return
  ofHost[quizIdOf(file)] = version
  known[host.origin] = Object.fromEntries(Object.entries(ofHost).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(pathFor(file), `${JSON.stringify(known, undefined, 2)}\n`).catch(() => {})
}
