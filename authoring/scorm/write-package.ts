import type { Embedding } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import { escapeMarkup } from '../../core/markup.ts'
import type { ExportedFile } from '../formats/format.ts'
import { scormFiles, writeManifest } from './manifest.ts'

/** A quiz of a host, as a learning platform shows it. */
export interface ScormQuiz {
  embedding: Embedding
  title: string
  language: string
  /** Origin of the host, which has published the quiz. */
  host: string
  /** Score out of 100 that passes. Without it, handing in completes. */
  passMark?: number | undefined
}

/** The files of a SCORM 1.2 package. They contain nothing of the quiz except its title; `script` is the built scorm.js. */
export function writeScormPackage(quiz: ScormQuiz, script: Uint8Array): ExportedFile[] {
  const { embedding, title, passMark } = quiz
  const encode = (text: string) => new TextEncoder().encode(text)
  const [page, code] = scormFiles
  return [
    { name: 'imsmanifest.xml', bytes: encode(writeManifest({ id: embedding.quiz, title, passMark })) },
    { name: page, bytes: encode(writePage(quiz)) },
    { name: code, bytes: script },
  ]
}

/** Name of the file to upload. */
export const scormFileName = (quiz: string): string => `${quiz}-scorm.zip`

/**
 * The page of the SCO. The quiz is part of it and not in a frame of the host, so that its events reach the script, and the
 * script the platform. Modules run in their order: the script names the attempt before the widget reads it.
 */
function writePage({ embedding, title, language, host, passMark }: ScormQuiz): string {
  const name = escapeMarkup(title)
  const mark = passMark === undefined ? '' : ` data-pass-mark="${passMark}"`
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<body data-host="${host}"${mark}>
<script type="module" src="${scormFiles[1]}"></script>
${writeSnippets(embedding, host, title, name).element}
`
}
