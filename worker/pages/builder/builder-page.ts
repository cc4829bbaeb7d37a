import { html } from 'hono/html'
import { type Embedding, writeOptions } from '../../../core/embed/embedding.ts'
import { writeSnippets } from '../../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { Listing } from '../../db/quizzes.ts'
import { renderDocument } from '../document.ts'
import { renderEmbed, renderLook } from '../embed.ts'
import type { Html } from '../html.ts'
import { english, speakFor } from '../strings/speak.ts'
import { renderOptions } from './options.ts'
import { renderQuizList } from './quiz-list.ts'
import { renderRecipes, renderSnippet } from './recipe-list.ts'

/**
 * The embed builder for teachers: choose a quiz and its options, see it, copy the snippet for an editor. Works without
 * scripts by submitting the form; with scripts it updates at each change.
 */
export function renderBuilderPage(quiz: PublicQuiz, embedding: Embedding, listing: Listing, origin: string): Html {
  const snippets = writeSnippets(embedding, origin, quiz.title, speakFor(quiz, embedding).takeQuiz)
  const options = writeOptions(embedding)
  const main = html`<header class="head">
<p class="kicker">For teachers</p>
<h1>Put a quiz in your page</h1>
<p class="standfirst">Choose a quiz and its options, try it, and copy the code for your editor. You need no account and install
nothing.</p>
<p class="own"><a href="/write">Write a quiz of your own</a> from an article, in the browser.</p>
</header>
<div class="builder">
<form class="controls" method="get" action="/embed">
${renderQuizList(listing, quiz)}
${renderOptions(embedding)}
<p class="show"><button>Show it</button></p>
</form>
<section class="live" aria-labelledby="live">
<h2 id="live">What your readers see</h2>
${renderEmbed(embedding, fallback)}
<div id="contrast"></div>
</section>
</div>
<section class="take" aria-labelledby="take">
<h2 id="take">Add it to your page</h2>
<p>Which editor do you use?</p>
${renderRecipes(snippets)}
</section>
<section class="take" aria-labelledby="wall">
<h2 id="wall">A link, and a QR code for the wall</h2>
<div class="wall">
<img class="qr" src="/q/${quiz.id}/qr.svg${options}" width="200" height="200" alt="QR code that leads to the quiz" data-address="/qr.svg">
<div>
<p>The quiz on a page of its own, for a message, an email or a slide. A phone’s camera reads the code.</p>
${renderSnippet('link', snippets, 'the link')}
<ul class="ways">
<li><a href="/q/${quiz.id}/poster${options}" data-address="/poster">A poster to print</a></li>
<li><a href="/q/${quiz.id}/qr.svg${options}" data-address="/qr.svg" download="${quiz.id}.svg">The code as an SVG file</a></li>
<li><a href="/q/${quiz.id}${options}" data-address="">The quiz’s page</a>, which prints as a worksheet</li>
</ul>
</div>
</div>
</section>
<section class="take" aria-labelledby="platform" data-needs-script hidden>
<h2 id="platform">A package for a learning platform</h2>
<p>A SCORM 1.2 package gives the score and the answers to the grade book of Moodle, Canvas or another platform. Upload it there as an
activity of the kind <b>SCORM</b>. The quiz stays here, and only the first attempt that is handed in counts.</p>
<p><label>Score out of 100 that passes <input type="number" id="pass-mark" min="0" max="100" step="any"></label>
<button type="button" id="scorm">Download the package</button></p>
<p class="note">Leave the score empty to count every quiz that is handed in as completed.</p>
</section>
<section class="take" aria-labelledby="class">
<h2 id="class">Give it to a class, and see the results</h2>
<p>Pupils need no account and type no name. You see who has handed in, what each answered, and what to explain again.</p>
<p><a href="/classes?quiz=${quiz.id}">Make a class with this quiz</a></p>
</section>
<p class="unseen" role="status" id="said"></p>`
  return renderDocument({
    title: 'Put a quiz in your page',
    description:
      'Choose a quiz, see it live, and copy the snippet for your editor: HTML, WordPress, Moodle, Canvas, Google Sites, MediaWiki, Hugo.',
    language: 'en',
    strings: english,
    canonical: `${origin}/embed`,
    head: html`<link rel="stylesheet" href="/builder.css">
${renderLook(embedding)}
<script type="module" src="/builder.js"></script>`,
    main,
  })
}

const fallback = html`<p class="fallback">The quiz appears here once its script has loaded.</p>`
