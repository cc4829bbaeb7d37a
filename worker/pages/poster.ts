import { html } from 'hono/html'
import { type Embedding, writeBuilderAddress } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { renderDocument } from './document.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderQr } from './qr-code.ts'
import { markIn } from './strings/mark.ts'
import { speakFor } from './strings/speak.ts'

/** A poster for the classroom wall, with a QR code that can be scanned from the last row. */
export function renderPoster(quiz: PublicQuiz, embedding: Embedding, origin: string): Html {
  const { link } = writeSnippets(embedding, origin)
  const strings = speakFor(quiz, embedding)
  return renderDocument({
    title: quiz.title,
    language: quiz.language,
    strings,
    main: html`<article class="poster">
<h1>${quiz.title}</h1>
${renderFacts(quiz, strings)}
${renderQr(link, link)}
<p class="address" dir="ltr">${link.replace(/^https?:\/\//, '')}</p>
<p class="screen-only"${markIn(quiz.language, strings)}>${strings.printPoster} <a href="${writeBuilderAddress(embedding)}" hreflang="en">${strings.backToTeachers}</a></p>
</article>`,
  })
}
