import { html } from 'hono/html'
import type { Snippets } from '../../../core/embed/snippets.ts'
import type { Html } from '../html.ts'

type Form = keyof Snippets

/** How to embed a quiz with one kind of editor. */
export interface Recipe {
  id: string
  name: string
  /** What is pasted, in a few words. */
  what: string
  forms: readonly Form[]
  steps: readonly Html[]
  /** What the editor removes, and why this form works. */
  why: Html
  alternatives?: readonly Alternative[]
}

/** Another way to embed the quiz, and its requirements. */
interface Alternative {
  words: Html
  forms: readonly Form[]
}

/** The editors that teachers use, the simplest first. */
export const recipes: readonly Recipe[] = [
  {
    id: 'html',
    name: 'Your own HTML',
    what: 'some lines of HTML',
    forms: ['element'],
    steps: [
      html`Open the page’s HTML where the quiz belongs.`,
      html`Paste these lines. If the page has several quizzes, only the first needs the script.`,
      html`Save the page and reload it.`,
    ],
    why: html`Nothing is removed from HTML that you write yourself. If the site sends a Content-Security-Policy, allow this
host in <code>script-src</code> and <code>connect-src</code>, in <code>img-src</code> if the quiz has pictures, and in
<code>style-src</code> if you chose a look. Readers without scripts see the link.`,
    alternatives: [
      {
        words: html`A frame isolates the quiz from the styles and scripts of the page. The script, once per page, sets each
frame to the height of its quiz; without it, a long question scrolls inside the frame.`,
        forms: ['frame', 'frameScript'],
      },
    ],
  },
  {
    id: 'wordpress',
    name: 'WordPress',
    what: 'an address on a line of its own',
    forms: ['link'],
    steps: [
      html`In the block editor, click where the quiz belongs and start a new paragraph.`,
      html`Paste only this address. WordPress shows the quiz in its place.`,
      html`Publish or update the post.`,
    ],
    why: html`WordPress removes scripts, frames and unknown elements from the posts of authors and contributors; only
administrators and editors may use them. An address always works: WordPress fetches the quiz and makes the frame itself. It
sandboxes that frame, so answers can be handed in but are not kept on the device between visits. WordPress.com embeds known hosts only
and shows the address as a link.`,
    alternatives: [
      {
        words: html`An administrator adds the script to the theme’s footer once, in a “Custom HTML” block. Then any author can
paste the division into a “Custom HTML” block: WordPress keeps it, the quiz becomes part of the page, and answers are kept on the
device.`,
        forms: ['script', 'division'],
      },
    ],
  },
  {
    id: 'moodle',
    name: 'Moodle',
    what: 'a frame and a script',
    forms: ['fittingFrame'],
    steps: [
      html`Turn on editing. Choose <b>Add an activity or resource</b>, then <b>Text and media area</b> or <b>Page</b>.`,
      html`In the text editor, open the source: <b>Tools → Source code</b>, or the button <b>&lt;/&gt;</b>.`,
      html`Paste both lines, save the source, save the activity.`,
    ],
    why: html`Moodle keeps frames and scripts in what teachers write in pages and descriptions, but its editor removes unknown
elements. The script sets the frame to the height of its quiz. Moodle’s app does not run the script: there, a long question scrolls
inside the frame. Moodle removes frames and scripts from what students write, such as forum posts, and everywhere if an administrator has
turned on the cleaning of trusted content.`,
    alternatives: [
      {
        words: html`Paste these instead of the frame to make the quiz part of the page: it is as high as it needs to be, and
uses the page’s font. Of several quizzes on one page, only the first needs the script. Moodle’s editor may remove the style sheet of a look.`,
        forms: ['script', 'division'],
      },
      {
        words: html`Where Moodle removes frames and scripts, paste the quiz’s address: Moodle turns it into a link.`,
        forms: ['link'],
      },
      {
        words: html`Or add a <b>URL</b> resource with the frame’s address, and choose <b>Embed</b> under <b>Appearance</b> to show
the quiz inside the course.`,
        forms: ['frameAddress'],
      },
    ],
  },
  {
    id: 'canvas',
    name: 'Canvas',
    what: 'a frame',
    forms: ['frame'],
    steps: [
      html`Edit the page or assignment and click where the quiz belongs.`,
      html`Choose <b>Insert → Embed</b> and paste the frame; or switch to the HTML editor with <b>&lt;/&gt;</b> below the text
and paste it there.`,
      html`Submit, then save the page.`,
    ],
    why: html`When a page is saved, Canvas removes scripts, style sheets and unknown elements. It keeps frames with their
address, title and size. In a browser, Canvas sets the frame to the height of its quiz; in Canvas’s phone apps, a long question
scrolls inside the frame.`,
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    what: 'an address to embed',
    forms: ['frameAddress'],
    steps: [
      html`Double-click where the quiz belongs, or open the panel <b>Insert</b>, and choose <b>Embed</b>.`,
      html`Under <b>By URL</b>, paste this address, and choose the whole page, not the link preview.`,
      html`Insert it, drag the lower edge until the frame is about 900 pixels high, a little more than a laptop’s screen, and
publish.`,
    ],
    why: html`Google Sites never runs other code in its pages. It shows an address in a frame if that address allows it, and
this one allows every site. The frame keeps the height that you set: most questions fit into 900 pixels on a computer; a longer
question, and most questions on a phone, scroll inside the frame.`,
  },
  {
    id: 'mediawiki',
    name: 'MediaWiki',
    what: 'a script for the wiki, a division for the page',
    forms: ['wikiScript', 'wikiDivision'],
    steps: [
      html`Once per wiki, an interface administrator adds the first line to the page <b>MediaWiki:Common.js</b>.`,
      html`Edit the source of the page and paste the division where the quiz belongs.`,
      html`Save the page.`,
    ],
    why: html`MediaWiki shows frames, scripts and unknown elements as text. It keeps divisions and their data attributes for
every user. Readers without scripts see the link.`,
  },
  {
    id: 'hugo',
    name: 'Hugo',
    what: 'a shortcode',
    forms: ['hugoShortcode', 'hugoCall'],
    steps: [
      html`Once per site, save the first snippet as <code>layouts/shortcodes/lede.html</code>.`,
      html`Paste the last line into the Markdown of the page where the quiz belongs.`,
      html`Build the site.`,
    ],
    why: html`Hugo drops HTML from Markdown, links included, unless the site sets <code>unsafe = true</code>. A shortcode is a
template of the site, and Hugo keeps its HTML. For another quiz, change the id in the line. The options above are part of the
shortcode.`,
  },
]
