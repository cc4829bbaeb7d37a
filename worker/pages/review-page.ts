import { html } from 'hono/html'
import { renderDocument } from './document.ts'
import type { Html } from './html.ts'

/**
 * The page where missed and old questions of the host's quizzes return.
 * What it shows is on the reader's device alone, and speaks as the reader's browser does.
 */
export const renderReviewPage = (origin: string): Html =>
  renderDocument({
    title: 'Review',
    description: 'Questions from quizzes that you have taken here return just before you would forget them.',
    language: 'en',
    canonical: `${origin}/review`,
    main: html`<article class="story">
<header>
<p class="kicker">On this device only</p>
<h1>Your review</h1>
<p class="standfirst">Questions from quizzes that you have taken here return just before you would forget them.</p>
</header>
<script type="module" src="/review.js"></script>
<lede-review lang="">
<p class="fallback" lang="en">Your questions need scripts: they appear here once theirs has loaded. Nothing that is kept of them is
sent anywhere.</p>
</lede-review>
</article>`,
  })
