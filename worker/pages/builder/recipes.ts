import { html } from 'hono/html'
import type { Snippets } from '../../../core/embed/snippets.ts'
import type { Html } from '../html.ts'

type Form = keyof Snippets

/** How a quiz gets into the pages of one kind of editor. */
export interface Recipe {
  id: string
  name: string
  /** In a few words, what is pasted. */
  what: string
  form: Form
  steps: readonly Html[]
  /** What the editor takes out of what is pasted, and why this form is left. */
  why: Html
  /** Another way there, and what it needs. */
  also?: { words: Html; forms: readonly Form[] }
}

/** The editors that teachers have, the simplest first. */
export const recipes: readonly Recipe[] = [
  {
    id: 'html',
    name: 'Your own HTML',
    what: 'some lines of HTML',
    form: 'element',
    steps: [
      html`Open the page’s HTML at the place where the quiz should stand.`,
      html`Paste these lines there. Of several quizzes on one page only the first needs the script.`,
      html`Save the page and load it again.`,
    ],
    why: html`Nobody takes anything out of HTML that you write yourself. If the site sends a Content-Security-Policy, allow
this host for <code>script-src</code> and <code>connect-src</code>, for <code>img-src</code> if the quiz has pictures, and
for <code>style-src</code> if you chose a look. Where scripts do not run at all, the link inside is shown.`,
    also: {
      words: html`A frame keeps the quiz apart from the styles and scripts of the page. The script, once per page, gives each
frame the height of its quiz; without it a frame scrolls inside.`,
      forms: ['frame', 'frameScript'],
    },
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    what: 'an address on a line of its own',
    form: 'link',
    steps: [
      html`In the block editor, click where the quiz should stand and begin a new paragraph.`,
      html`Paste this address and nothing else. WordPress fetches the quiz and shows it in place of the address.`,
      html`Publish or update the post.`,
    ],
    why: html`From what authors write WordPress takes out scripts, frames and elements that it does not know; only
administrators may keep them. An address needs none of these: WordPress asks it what to show and makes the frame itself. That
frame is locked in, so answers can be handed in but are not kept on the device from one visit to the next. WordPress.com embeds only
hosts that it knows: there, let the address stand as a link.`,
    also: {
      words: html`An administrator of the site can add the script once, in the theme’s footer. After that any author can put this
division into a “Custom HTML” block. WordPress leaves divisions and their data attributes alone, and the quiz becomes part of the page: answers
are kept, and the height follows.`,
      forms: ['script', 'division'],
    },
  },
  {
    id: 'moodle',
    name: 'Moodle',
    what: 'a frame and a script',
    form: 'fittingFrame',
    steps: [
      html`Turn on editing. Choose <b>Add an activity or resource</b>, then <b>Text and media area</b> or <b>Page</b>.`,
      html`In the text editor open the source: <b>Tools → Source code</b>, or the button <b>&lt;/&gt;</b>.`,
      html`Paste both lines, save the source, save the activity.`,
    ],
    why: html`From what students write, as in a forum, Moodle takes out scripts and frames. What teachers write in
descriptions and pages it leaves alone, scripts too; but its editor drops elements that it does not know. The script gives the frame the height
of its quiz. Where an administrator filters scripts, and in Moodle’s app, the frame works without it: it keeps its height, and a longer question
scrolls inside.`,
    also: {
      words: html`Where frames are cleaned away, add a <b>URL</b> resource with this address; under <b>Appearance</b> choose
<b>Embed</b> to keep it inside the course.`,
      forms: ['frameAddress'],
    },
  },
  {
    id: 'canvas',
    name: 'Canvas',
    what: 'a frame',
    form: 'frame',
    steps: [
      html`Edit the page or assignment and click where the quiz should stand.`,
      html`Choose <b>Insert → Embed</b> and paste the frame; or switch to the HTML editor with <b>&lt;/&gt;</b> below the text and
paste it there.`,
      html`Submit, then save the page.`,
    ],
    why: html`Whenever a page is saved, Canvas takes out scripts, style sheets and elements that it does not know. Frames
are on its list of what may stay, with their address, title and size. The quiz tells Canvas its height, and in a browser Canvas gives the frame
that height; in Canvas’s apps for phones it keeps its own, and a longer question scrolls inside.`,
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    what: 'an address to embed',
    form: 'frameAddress',
    steps: [
      html`Double-click where the quiz should stand, or open the panel <b>Insert</b>, and choose <b>Embed</b>.`,
      html`Under <b>By URL</b> paste this address; take the whole page, not its preview as a link.`,
      html`Insert, then drag the lower edge until the frame is about 900 pixels high, a little more than the screen of a laptop, and publish.`,
    ],
    why: html`Google Sites never lets foreign code into its own page. It shows an address in a frame, if that
address allows it: this one does, for every site. Nothing can tell Google Sites how high a quiz is, so the frame keeps the height that you give it. In 900 pixels most questions fit
on a computer; where one is longer, as on most phones, it scrolls inside.`,
  },
]
