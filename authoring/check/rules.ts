import { flaws } from './flaws/index.ts'
import type { Severity } from './problem.ts'

/** What `lede explain` tells of a rule. */
export interface Rule {
  name: string
  title: string
  severity: Severity
  reason: string
  fix: string
  /** Whether an item may say that the rule does not hold for it. Only what is a matter of judgement may be allowed. */
  allowed: boolean
}

const form: readonly Omit<Rule, 'allowed'>[] = [
  {
    name: 'unreadable',
    title: 'The file cannot be read',
    severity: 'error',
    reason:
      'The file is a link to a file that no longer exists, or you are not allowed to read it. Other files are still checked.',
    fix: 'remove the link, or change who may read the file',
  },
  {
    name: 'encoding',
    title: 'The file is not plain UTF-8',
    severity: 'error',
    reason:
      'RFC 8259, section 8.1: JSON that is exchanged is UTF-8, without a byte-order mark. In another encoding, letters outside ' +
      'ASCII are garbled, or the file cannot be read. The check recognises UTF-16, Latin-1, Windows-1252, EUC-KR and Shift ' +
      'JIS, and checks the text as decoded.',
    fix: 'save the file again as "UTF-8", not "UTF-8 with BOM"',
  },
  {
    name: 'json',
    title: 'The file is not JSON',
    severity: 'error',
    reason:
      'RFC 8259 allows no comments, no comma after the last entry and no curly quotation marks; if two fields have the same ' +
      'name, parsers silently use the last. After an ambiguous mistake, the rest of the file is not checked, so a second ' +
      'run may find more.',
    fix: 'as the message says; an editor that knows JSON shows the place',
  },
  {
    name: 'format',
    title: 'The file does not fit the quiz format',
    severity: 'error',
    reason:
      'A field with a typo in its name would silently do nothing, and a key that names no choice would grade everybody ' +
      'wrong, so both are refused. The format is described in quizzes/quiz.schema.json, which editors use for completion.',
    fix: 'as the message says',
  },
  {
    name: 'file-name',
    title: 'The name of the file cannot be the id of a quiz',
    severity: 'error',
    reason: 'The name of the file is the id of the quiz, which is part of its address.',
    fix: 'rename it to lower-case letters, digits and single hyphens, such as "kursk-engineers.json"',
  },
  {
    name: 'evidence',
    title: 'An item cites no evidence, or evidence that is not in the stimulus',
    severity: 'error',
    reason:
      'Every item quotes the words of the passage that settle it, so that nobody has to take the key on trust: the author sees ' +
      'that the answer is there, and the student sees where. A quotation must be in the stimulus word for word; white space, ' +
      'typographic quotes and dashes do not matter. Missing evidence is a task and not an error, since ' +
      'imported items have no evidence; to publish such a quiz, add "evidence": "none".',
    fix: 'copy the words exactly from the stimulus',
  },
  {
    name: 'evidence-gone',
    title: 'The evidence is not in the newer copy of the article',
    severity: 'error',
    reason:
      'Articles are corrected. With --against FILE each quotation is looked for in a newer copy, as text or HTML; an item ' +
      'whose quotation is gone may now be wrong. A stimulus in the author’s own words is not in the article: compare such a ' +
      'quiz with a newer copy of the stimulus.',
    fix: 'read the article again, and fix or drop the item',
  },
  {
    name: 'passage-changed',
    title: 'A paragraph of the passage differs in the newer copy of the article',
    severity: 'note',
    reason:
      'With --against FILE each paragraph is also looked for in a newer copy, since a correction may affect an item that ' +
      'quotes another sentence. A paragraph that shares less than 70 percent with the copy counts as the author’s own words ' +
      'and is skipped.',
    fix: 'take over what has changed, and see whether the items still hold',
  },
  {
    name: 'markup',
    title: 'Students would see markup as it is written',
    severity: 'warning',
    reason:
      'Texts have a small inline Markdown: *emphasis*, **strong**, `code`, [links](https://example.org) and \\\\ before a mark ' +
      'that is not markup. Everything else is shown as it is written: HTML tags and entities, headings, lists, tables, ' +
      'pictures, formulas of TeX, code fences, ~~struck text~~, {{gaps}} of other tools, and ** that is not closed. Titles, ' +
      'alternative texts and attributions are plain text, without any markup.',
    fix: 'as the message says; what students are to see as it is written belongs between backticks',
  },
  {
    name: 'passage-form',
    title: 'The passage ends with a heading',
    severity: 'warning',
    reason:
      'A heading announces the text below it. With nothing below, a part of the passage is probably missing; screen readers ' +
      'list headings for navigation, and this one leads nowhere.',
    fix: 'write what belongs below it, or take it out',
  },
  {
    name: 'media',
    title: 'A picture is missing, or no host accepts it',
    severity: 'error',
    reason:
      'Pictures are in the folder "media" next to the quiz files and are published with the quiz, so that no other host is ' +
      'involved. A host identifies each by its content, and accepts PNG, JPEG, WebP, AVIF, GIF and SVG of 1 MiB at most: the type ' +
      'follows from the bytes, not the name. An SVG may contain drawing elements only: no scripts, nothing fetched from elsewhere.',
    fix: 'put the picture there, or fix its name; save it again smaller, or as another kind',
  },
  {
    name: 'media-size',
    title: 'A picture comes without its size, or with a wrong one',
    severity: 'warning',
    reason:
      'A page knows the size of a picture only once it has loaded. Then everything below it moves, just as a student is about ' +
      'to choose. With "width" and "height" the space is reserved from the start (HTML Living Standard, dimension ' +
      'attributes; Web Vitals calls the movement a layout shift).',
    fix: 'say "width" and "height" of the picture, which the message gives',
  },
  {
    name: 'media-weight',
    title: 'A picture is heavy',
    severity: 'note',
    reason:
      'A picture of 400 kB takes two seconds at 1.6 Mbps, a slow phone’s line, and more than all the rest of a quiz.',
    fix: 'save it smaller: 1600 pixels across, as WebP or JPEG',
  },
  {
    name: 'allow',
    title: 'An item allows a rule that does not fire, or an unknown rule',
    severity: 'warning',
    reason:
      'A rule is allowed for one item, by name and with a reason: "allow": [{"rule": "negative-stem", "reason": "…"}]. An ' +
      'entry that is no longer needed would hide the next flaw.',
    fix: 'take it out, or fix the name',
  },
  {
    name: 'reading-level',
    title: 'The stimulus is two levels or more from the stated level',
    severity: 'note',
    reason:
      'Flesch–Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne, Rogers and ' +
      'Chissom 1975, Research Branch Report 8-75, Naval Technical Training Command), for English passages of at least 100 ' +
      'words. It gives a US school grade. No published table turns grades into levels of the CEFR, which describes readers ' +
      'and not texts; the bands used here are a rule of thumb: below 3 is A1, below 5 A2, below 7 B1, below 10 B2, below 13 C1, ' +
      'above C2. The formula measures only lengths, not words or content, so treat the result as a hint.',
    fix: 'shorten sentences and choose plainer words, or state another level',
  },
  {
    name: 'guessable-key',
    title: 'The key of a test can be guessed from its version',
    severity: 'warning',
    reason:
      'The version of a quiz is public and is made of all of its content, the key included. Where only the key is ' +
      'private, a student with a program can try every key until the version comes out right: fourteen statements that are ' +
      'true or false have 16,384 keys, which takes a tenth of a second. Feedback is private until a test is handed in and ' +
      'cannot be guessed, so a quiz with feedback is safe; so is one with a "salt", random characters that nobody ever sees.',
    fix: 'write feedback, or add a "salt" of 16 random characters or more',
  },
  {
    name: 'to-do',
    title: 'A text is still to be written',
    severity: 'task',
    reason:
      'lede new writes a whole quiz, so that the preview shows it at once, but its items are examples, and details that ' +
      'the article does not state are missing. Every text that begins with "TO DO:" is a task, and is not published.',
    fix: 'write what is asked for in its place, or take it out',
  },
]

/** Every rule, by which every problem is named. */
export const rules: readonly Rule[] = [
  ...form.map((rule) => ({ ...rule, allowed: false })),
  ...flaws.map(({ name, title, severity, reason, fix }) => ({ name, title, severity, reason, fix, allowed: true })),
]
