import { html } from 'hono/html'
import { type ProblemCode, problems } from '../../../core/problems.ts'
import type { Html } from '../html.ts'

/** What a program, or its author, does about each problem. */
const remedies: Record<ProblemCode, string> = {
  'malformed-json': 'Send valid JSON in UTF-8. The detail has the line and column of the first error.',
  unauthorized:
    'Send the key as a bearer token: an author key of this host, the key of a class link, or a seat token. The request was ' +
    'not carried out.',
  'seat-revoked':
    'Ask for the new ticket of the seat, and join with it. Keep the answers that are still on the device.',
  'checks-not-allowed': 'Do not check single responses of a test. Submit the attempt to get its feedback.',
  'class-only': 'Give the quiz to a class. Its seats take it by the routes of their assignment.',
  'not-your-quiz': 'Choose another id, or ask the operator of the host, who may change every quiz.',
  'not-found': 'Check the address against the routes on this page.',
  'unknown-quiz': 'Take the id from the list of quizzes, or publish the quiz first.',
  'unknown-version': 'Take the version from the quiz itself. Published versions stay available.',
  'unknown-author': 'Take the id from the list of authors.',
  'unknown-media': 'Upload the picture, then use the name in the answer.',
  'unknown-attempt': 'Put the attempt first. Its id is a random UUID that the client makes.',
  'unknown-class': 'Check the link. A class is deleted when nothing has happened in it for long.',
  'unknown-seat': 'Take the number from the seats of the class.',
  'unknown-assignment': 'Take the number from the assignments of the class or the seat.',
  'unknown-ticket': 'Check each character of the ticket or code. A new ticket replaces the old one.',
  'method-not-allowed': 'Use one of the methods in the Allow header.',
  'attempt-submitted': 'Show the recorded attempt that the problem contains. For another try, use a new id.',
  'attempt-mismatch': 'Start a new attempt with a new id. An id belongs to one quiz, version and mode.',
  'attempt-changed': 'Merge the responses with those in recorded, and put the result with its revision as base.',
  'assignment-not-open': 'Try again when the assignment opens.',
  'assignment-closed':
    'Show the time in recorded.late: work that arrived late is kept, and the teacher decides about it.',
  'time-over': 'Show the time in recorded.late: work that arrived late is kept, and the teacher decides about it.',
  'no-attempts-left': 'Show the recorded result. The teacher can allow another attempt.',
  'class-exists': 'Make another random id.',
  'class-full': 'Erasing seats makes no room. Make another class.',
  'class-locked': 'Ask the teacher to unlock the class. Seats that have joined before can still come back.',
  'quiz-withdrawn':
    'Do not begin it. An attempt under way goes on with its version. The quiz comes back when its author publishes it again.',
  'code-expired': 'Ask the teacher for a new code.',
  'roster-changed': 'Load the class again, repeat the change of the names, and send it with the new ETag.',
  'version-changed':
    'Read the source, compare it with yours, and send the result with the version in current as If-Match.',
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
  'classes-unavailable': 'Ask the operator of the host to set the secrets of classes.',
  'receipts-unavailable': 'Ask the operator of the host to set the secret RECEIPT_KEY.',
  'storage-unavailable': 'Wait for the seconds in Retry-After, then send the same request again. Nothing is lost.',
}

/** Every problem code, by status: its title, and what to do. */
export const renderProblems = (): Html => html`<dl class="problems">${(Object.keys(problems) as ProblemCode[]).map(
  (code) => html`
<div id="${code}"><dt><code>${code}</code> <span>${problems[code].status}</span></dt>
<dd><b>${problems[code].title}.</b> ${remedies[code]}</dd></div>`,
)}
</dl>`
