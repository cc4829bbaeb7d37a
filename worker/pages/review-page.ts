import { html } from 'hono/html'
import { renderDocument } from './document.ts'
import { renderKeep } from './embed.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'

/**
 * The page to review missed and old questions of the host's quizzes. Its deck is only on the reader's device.
 */
export const renderReviewPage = (strings: PageStrings, origin: string): Html =>
  renderDocument({
    title: strings.yourReview,
    description: strings.reviewHow,
    language: strings.locale,
    strings,
    canonical: `${origin}/review`,
    footer: renderKeep(),
    main: html`<article class="story">
<header>
<p class="kicker">${strings.deviceOnly}</p>
<h1>${strings.yourReview}</h1>
<p class="standfirst">${strings.reviewHow}</p>
</header>
<script type="module" src="/review.js"></script>
<lede-review>
<p class="fallback">${strings.reviewToCome}</p>
</lede-review>
</article>`,
  })
