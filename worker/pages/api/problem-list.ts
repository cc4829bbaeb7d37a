import { html } from 'hono/html'
import { type ProblemCode, problems } from '../../../core/problems.ts'
import type { Html } from '../html.ts'

/** What a program, or its author, does about each problem. */
const remedies: Record<ProblemCode, string> = {
  'malformed-json': 'Send valid JSON in UTF-8. The detail has the line and column of the first error.',
  unauthorized: 'Send the author key of this host as a bearer token. The request was not carried out.',
  'checks-not-allowed': 'Do not check single responses of a test. Submit the attempt to get its feedback.',
  'not-found': 'Check the address against the routes on this page.',
  'unknown-quiz': 'Take the id from the list of quizzes, or publish the quiz first.',
  'unknown-version': 'Take the version from the quiz itself. Published versions stay available.',
  'unknown-media': 'Upload the picture, then use the name in the answer.',
  'unknown-attempt': 'Put the attempt first. Its id is a random UUID that the client makes.',
  'method-not-allowed': 'Use one of the methods in the Allow header.',
  'attempt-submitted': 'Show the recorded attempt that the problem contains. For another try, use a new id.',
  'attempt-mismatch': 'Start a new attempt with a new id. An id belongs to one quiz, version and mode.',
  'body-too-large': 'Send a smaller body. The detail has the limit.',
  'unsupported-media-type': 'Send JSON with the header Content-Type: application/json.',
  'invalid-request': 'Correct the fields listed in errors. Unknown fields are errors too.',
  'invalid-quiz':
    'Correct the quiz file at the pointers in errors. The command lede check finds the same errors offline.',
  'invalid-media': 'Send a PNG, JPEG, WebP, AVIF, GIF or SVG file. An SVG must not contain scripts or links.',
  'invalid-response': 'Send responses that fit their items. Each pointer in errors names one that does not.',
  'incomplete-response': 'Answer the item completely, then check it again.',
  'rate-limited': 'Wait for the seconds in Retry-After, then send the same request again.',
  'internal-error': 'Report it with its requestId. A retry is safe.',
  'unsupported-format': 'Request the format json or xml.',
  'storage-unavailable': 'Wait for the seconds in Retry-After, then send the same request again. Nothing is lost.',
}

/** Every problem code, by status: its title, and what to do. */
export const renderProblems = (): Html => html`<dl class="problems">${(Object.keys(problems) as ProblemCode[]).map(
  (code) => html`
<div id="${code}"><dt><code>${code}</code> <span>${problems[code].status}</span></dt>
<dd><b>${problems[code].title}.</b> ${remedies[code]}</dd></div>`,
)}
</dl>`
