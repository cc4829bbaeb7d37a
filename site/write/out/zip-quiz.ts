import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Picture } from '../pictures/picture.ts'

/** A quiz file with its pictures in the folder `media`, as in the folder `quizzes`. Pictures are compressed already. */
export async function zipQuiz(name: string, text: string, pictures: ReadonlyMap<string, Picture>): Promise<Blob> {
  const files: Zippable = { [name]: strToU8(text) }
  for (const [src, { blob }] of pictures) files[src] = [new Uint8Array(await blob.arrayBuffer()), { level: 0 }]
  return new Blob([zipSync(files)], { type: 'application/zip' })
}
