import { html } from 'hono/html'
import { limits } from '../limits.ts'
import { renderDocument } from './document.ts'
import type { Html } from './html.ts'
import { english } from './strings/speak.ts'

/** What a school's data officer asks: what is stored, where, for how long, who can read it, and how it is erased. */
export const renderPrivacyPage = (origin: string, keepSubmittedDays: string): Html =>
  renderDocument({
    title: 'Privacy',
    description: 'What this host stores of learners and classes, where, for how long, and who can read it.',
    language: 'en',
    strings: english,
    canonical: `${origin}/privacy`,
    main: html`<article class="story privacy">
<header>
<h1>Privacy</h1>
<p class="standfirst">Learners have no account, type no name and get no cookie. This page says what is stored all the same.</p>
</header>
<h2>On the server</h2>
<table>
<thead><tr><th scope="col">What</th><th scope="col">Who can read it</th><th scope="col">How long</th></tr></thead>
<tbody>
<tr><th scope="row">An attempt at a public quiz: responses, score and times, under a random number</th>
<td data-label="Who can read it">The device that made it, by that number</td>
<td data-label="How long">${limits.openAttemptDays} days after the last change, or ${keepSubmittedDays} days after it was handed in; up to 30 days longer until it is deleted</td></tr>
<tr><th scope="row">Statistics of a quiz: sums over all attempts</th><td data-label="Who can read it">Everybody, in steps of 20 attempts; the authors exactly</td><td data-label="How long">As long as the quiz</td></tr>
<tr><th scope="row">A class: its settings, and for each seat a number, responses, scores and times</th>
<td data-label="Who can read it">The teacher by the link of the class, a colleague by the reading link, each pupil for the own seat</td>
<td data-label="How long">Until the class has been quiet for the number of days that the teacher has set (90, at most 400); ${limits.unclaimedClassDays} days if nobody joins</td></tr>
<tr><th scope="row">Names of pupils: only as ciphertext, made in the teacher’s browser</th>
<td data-label="Who can read it">Only holders of the teacher’s or the reading link. The operator of this host cannot read them</td><td data-label="How long">As long as the class</td></tr>
<tr><th scope="row">Tickets: only as hashes with a secret key</th><td data-label="Who can read it">Nobody; the teacher’s browser computes them again</td><td data-label="How long">As long as the class</td></tr>
</tbody>
</table>
<p>The operator of the database can read responses and scores, without names. Logs have neither responses nor addresses. An
address is counted for a minute to stop floods, and is not stored.</p>
<h2>On the device</h2>
<p>Answers, results and the questions of the review are in the browser’s storage for this site, or for the page that shows the quiz,
until the browser’s data for it are cleared. A device that has joined a class also has the token of its seat. If the class has
“Pupils share devices” switched on, token and result are forgotten after handing in.</p>
<h2>Who takes part</h2>
<p>The server is a Cloudflare Worker with a D1 database: Cloudflare, Inc. processes requests and stores the data for the operator of
this host. No other company gets any. A page that shows a quiz can see what is answered in it.</p>
<h2>How to erase</h2>
<ul>
<li>A pupil’s work: “Erase” at the seat, on the page of the class. Its number and its ticket never work again.</li>
<li>A whole class: “Delete the class”. It is gone at once.</li>
<li>An attempt at a public quiz: it has no name that anybody could ask by. It is deleted after the time above.</li>
</ul>
<p>The database can be restored to any moment of the last 30 days (7 days on Cloudflare’s free plan), so deleted rows exist that much longer.</p>
<h2>Who is responsible</h2>
<p>The operator of ${new URL(origin).host}, or the school that runs it. Lede is free software; its authors get no data from this host.</p>
</article>`,
  })
