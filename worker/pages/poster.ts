import { html } from 'hono/html'
import { type Embedding, writeBuilderAddress } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { renderDocument } from './document.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderQr } from './qr-code.ts'

/** A sheet for the classroom wall: what the quiz is, and a code that is read from the last row. */
export function renderPoster(quiz: PublicQuiz, embedding: Embedding, origin: string): Html {
  const { link } = writeSnippets(embedding, origin)
  return renderDocument({
    title: quiz.title,
    language: quiz.language,
    main: html`<article class="poster">
<h1>${quiz.title}</h1>
${renderFacts(quiz)}
${renderQr(link, link)}
<p class="address" dir="ltr">${link.replace(/^https?:\/\//, '')}</p>
<p class="screen-only" lang="en" dir="ltr">Print this page: the code fills a sheet of paper. <a href="${writeBuilderAddress(embedding)}">Back to the page for
teachers</a></p>
</article>`,
  })
}
