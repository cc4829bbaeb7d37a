import { zipSync } from 'fflate'
import { type ScormQuiz, scormFileName, writeScormPackage } from '../../authoring/scorm/write-package.ts'

/** The SCORM package of a quiz of this host as a zip file. Loaded when a teacher asks for it. */
export async function zipScormPackage(quiz: ScormQuiz): Promise<File> {
  const response = await fetch('/scorm.js')
  if (!response.ok) throw new Error(`scorm.js: ${response.status}`)
  const files = writeScormPackage(quiz, new Uint8Array(await response.arrayBuffer()))
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
  return new File([zip], scormFileName(quiz.embedding.quiz), { type: 'application/zip' })
}
