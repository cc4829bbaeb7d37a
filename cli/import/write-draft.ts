import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportedImage } from '../../authoring/formats/format.ts'
import type { DraftQuiz } from '../../authoring/import/make-drafts.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { provideSchema } from '../provide-schema.ts'

/** Writes a draft into a folder and returns its path, as `taken` if the file exists, which is never overwritten. */
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

/** Writes an image into the folder's `media`. Its name contains a hash of its content, so writing it twice is harmless. */
export async function writeImage(folder: string, { name, bytes }: ImportedImage): Promise<void> {
  if (name !== basename(name) || name.includes('\\')) throw new Error(`"${name}" is not the name of a file`)
  await mkdir(join(folder, 'media'), { recursive: true })
  await writeFile(join(folder, 'media', name), bytes)
}
