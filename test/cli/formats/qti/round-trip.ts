import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BankHead, Imported } from '../../../../authoring/formats/format.ts'
import { qti } from '../../../../cli/formats/qti/index.ts'
import { writeQti } from '../../../../cli/formats/qti/write-package.ts'
import type { Quiz } from '../../../../core/quiz.ts'

/** Reads a bank from bytes, as a file of this name. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<{ head: BankHead; questions: Imported[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-qti-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const { head, questions } = await qti.read(path)
    const read: Imported[] = []
    for await (const question of questions) if (!('passage' in question)) read.push(question)
    return { head, questions: read }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Exports a quiz and imports it again; the bytes of images are their names. */
export async function roundTrip(quiz: Quiz) {
  const written = await writeQti('round', quiz, async (src) => new TextEncoder().encode(src))
  const read = await readBytes('round.zip', written.files[0]?.bytes ?? new Uint8Array())
  return { ...read, lost: written.lost }
}
