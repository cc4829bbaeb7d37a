import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportedImage } from '../../authoring/formats/format.ts'
import type { DraftQuiz } from '../../authoring/import/make-drafts.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { provideSchema } from '../provide-schema.ts'

/** Writes a draft into a folder, and gives the path. A quiz that is there already is `taken`, and never written over. */
export async function writeDraft(
  folder: string,
  { id, quiz }: DraftQuiz,
): Promise<{ path: string } | { taken: string }> {
  const path = join(folder, `${id}.json`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(path, printQuiz(quiz, await provideSchema(folder)), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return { taken: path }
  }
  return { path }
}

/** Writes an image where quizzes look for it. Its name was made from its content, so writing it twice changes nothing. */
export async function writeImage(folder: string, { name, bytes }: ImportedImage): Promise<void> {
  if (name !== basename(name) || name.includes('\\')) throw new Error(`"${name}" is not the name of a file`)
  await mkdir(join(folder, 'media'), { recursive: true })
  await writeFile(join(folder, 'media', name), bytes)
}
