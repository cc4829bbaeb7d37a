import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { quizzesFolder } from './find-quiz-files.ts'
import { packageRoot } from './package-root.ts'

const name = 'quiz.schema.json'

/**
 * Returns the relative path from a folder to the JSON Schema for editors. Copies the schema into the folder if the working
 * directory has none in `quizzes/`.
 */
export async function provideSchema(folder: string): Promise<string> {
  const shared = join(quizzesFolder, name)
  if (existsSync(shared)) {
    const path = relative(folder, shared).replaceAll('\\', '/')
    return path.startsWith('.') ? path : `./${path}`
  }
  await mkdir(folder, { recursive: true })
  await copyFile(join(packageRoot, shared), join(folder, name), constants.COPYFILE_EXCL).catch(ignoreExisting)
  return `./${name}`
}

function ignoreExisting(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}
