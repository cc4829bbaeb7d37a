import { html } from 'hono/html'
import { type Embedding, looks } from '../../../core/embed/embedding.ts'
import { interfaceLanguages } from '../../../locales/languages.ts'
import type { Html } from '../html.ts'
import { speakFor } from '../strings/speak.ts'

const lookNames: Record<(typeof looks)[number], string> = {
  gazette: 'Gazette: like a newspaper',
  classroom: 'Classroom: round and friendly',
  plain: 'Plain: black and white, thick lines',
}

/** Options of the embed: mode, language, theme, look, own colours, and which script loads it. */
export const renderOptions = (embedding: Embedding): Html =>
  html`${renderChoices(
    'mode',
    'Feedback',
    embedding.mode,
    [
      ['', 'As set in the quiz'],
      ['test', 'At the end, as in a test'],
    ],
    'This only sets when feedback is shown. There are no accounts, so a learner can take a quiz again.',
  )}
${renderChoices('sureness', 'How sure are you?', embedding.sureness, [
  ['', 'Not asked'],
  ['ask', 'Asked before each answer is explained'],
])}
<label class="option">Language of buttons and messages
<select name="lang">
<option value="">As set by the page or browser</option>
${interfaceLanguages.map(
  (tag) =>
    html`<option value="${tag}" lang="${tag}" data-take-quiz="${speakFor({ language: tag }).takeQuiz}"${selected(embedding.lang === tag)}>${nameInItself(tag)}</option>\n`,
)}</select></label>
${renderChoices('theme', 'Light or dark', embedding.theme, [
  ['', 'As set on the reader’s device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
])}
${renderChoices('look', 'Look', embedding.look, [['', 'Lede’s own'], ...looks.map((look): Option => [look, lookNames[look]])])}
<fieldset class="option colours" data-needs-script hidden disabled>
<legend>Colour of links and buttons</legend>
<label><input type="checkbox" name="own"${checked(embedding.accent ?? embedding.darkAccent)}> A colour of your own</label>
<span class="pickers">
<label><input type="color" name="accent" value="${embedding.accent ?? '#1b4d8f'}"> in light</label>
<label><input type="color" name="darkAccent" value="${embedding.darkAccent ?? '#8fb8f6'}"> in dark</label>
</span>
<p class="note">Frames and addresses do not carry it: it is for the forms with a script.</p>
</fieldset>
${renderChoices(
  'loader',
  'Script',
  embedding.loader,
  [
    ['', 'The latest'],
    ['pinned', 'Pinned'],
  ],
  `Pinned: browsers refuse the script unless it is the same as today, so it gets no later fixes. It still loads the current quiz.
Frames and addresses are not affected.`,
)}`

type Option = [value: string, words: string]

const renderChoices = (
  name: string,
  legend: string,
  chosen: string | undefined,
  options: readonly Option[],
  note?: string,
): Html =>
  html`<fieldset class="option"><legend>${legend}</legend>
${options.map(
  ([value, words]) =>
    html`<label><input type="radio" name="${name}" value="${value}"${checked((chosen ?? '') === value)}> ${words}</label>\n`,
)}${note && html`<p class="note">${note}</p>`}</fieldset>`

const checked = (is: unknown): Html | '' => (is ? html` checked` : '')
const selected = (is: boolean): Html | '' => (is ? html` selected` : '')

/** A language's name in that language, capitalised. */
function nameInItself(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
