import { readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { glob } from 'tinyglobby'
import { UsageError } from './usage-error.ts'

/** The folder of quizzes in the working directory. */
export const quizzesFolder = 'quizzes'

const isQuizFile = (path: string) => path.endsWith('.json') && !path.endsWith('.schema.json')
const isGlob = (name: string) => /[*?[{]/.test(name)

/**
 * Yields the quiz files matched by files, folders and patterns, each once. A folder means all quiz files in it and
 * below it. JSON Schemas are left out, since a shell expands `quizzes/*.json` to the quizzes' own schema too.
 */
async function* findQuizFiles(named: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>()
  for (const name of named.length ? named : [quizzesFolder]) {
    let found = 0
    for await (const path of expand(name)) {
      found++
      if (path.endsWith('.schema.json') || seen.has(path)) continue
      seen.add(path)
      yield path
    }
    if (!found) throw new UsageError(`${name} has no quiz files`)
  }
}

/** Returns all matching files as a list. */
export async function collectQuizFiles(named: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for await (const file of findQuizFiles(named)) files.push(file)
  return files
}

async function* expand(name: string): AsyncGenerator<string> {
  const kind = await stat(name).catch(() => undefined)
  if (kind?.isDirectory()) yield* walk(name)
  else if (kind) yield name
  else if (isGlob(name))
    yield* (await glob(name, { absolute: isAbsolute(name), expandDirectories: false })).filter(isQuizFile).sort()
  if (!kind && !isGlob(name)) throw new UsageError(`there is no file or folder ${name}`)
}

async function* walk(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || basename(path) === 'node_modules') continue
    if (entry.isDirectory()) yield* walk(path)
    else if (isQuizFile(path)) yield path
  }
}
