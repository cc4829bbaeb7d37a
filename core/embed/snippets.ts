import { escapeMarkup } from '../markup.ts'
import { type Embedding, writeOptions } from './embedding.ts'
import { pinnedLoader } from './pinned-loader.ts'

/** The embed codes of a quiz, by kind. */
export interface Snippets {
  /** The script and the custom element, for plain HTML. */
  element: string
  /** A `<div>` that the script turns into the quiz, for editors that drop unknown elements. */
  division: string
  /** The script alone, for the template of a site. */
  script: string
  /** A frame, for editors that remove scripts. */
  frame: string
  /** The script that gives frames the height of their quizzes, for pages that allow scripts. */
  frameScript: string
  /** Both, for editors that drop some users' scripts: the frame always stays. */
  fittingFrame: string
  /** URL of the page in the frame. */
  frameAddress: string
  /** URL of the quiz's own page. */
  link: string
  /** A line for MediaWiki's Common.js, whose parser accepts ES5 only: adds the script to every page. */
  wikiScript: string
  /** The division in wikitext, which has no `<a>`. */
  wikiDivision: string
  /** A shortcode template of Hugo, with the quiz's id as its parameter, and the assignment if there is one. */
  hugoShortcode: string
  /** The line that uses that shortcode. */
  hugoCall: string
}

/**
 * In CSS pixels, for pages that do not listen to the frame's height: nine of ten questions fit on a computer, with the passage
 * folded. A higher frame would leave a gap below most of them.
 */
export const frameHeight = 900

/** Reserved until the quiz has loaded, against layout shift: about the height of a first question on a phone. */
const room = 'style="display: block; min-height: 30rem"'

/** The `allow` attribute of frames, for copying a result. `web-share` would log a warning in Chromium on each page. */
export const framePermissions = 'clipboard-write'

/**
 * Writes the embed codes of an embedding. `title` is the quiz's, for the frame's accessible name; `takeQuiz` is the text of
 * the fallback link. Ids, options and colours come from lists or patterns that contain nothing to escape.
 */
export function writeSnippets(
  embedding: Embedding,
  host: string,
  title = 'Quiz',
  takeQuiz = 'Take the quiz',
): Snippets {
  const { quiz, assignment } = embedding
  const options = writeOptions(embedding)
  // Pupils of a class go to the page of their assignment.
  const link = assignment ? `${host}/a/${assignment}` : `${host}/q/${quiz}${options}`
  const frameAddress = `${host}/embed/${quiz}${options}`
  const frame = `<iframe src="${frameAddress.replaceAll('&', '&amp;')}" title="${escapeMarkup(title)}" width="100%" height="${frameHeight}" style="border: 0" allow="${framePermissions}"></iframe>`
  const frameScript = `<script type="module" src="${host}/fit-frames.js"></script>`
  const pageOf = (id: string, given = assignment) =>
    given ? `${host}/a/${given}` : `${host}/q/${id}${options.replaceAll('&', '&amp;')}`
  const writeFallback = (id: string, given?: string) => `  <a href="${pageOf(id, given)}">${takeQuiz}</a>`
  const script = [writeScript(embedding, host), ...writeLook(embedding, host)].join('\n')
  const writeElement = (id: string, given = assignment) =>
    `${script}\n<lede-quiz quiz="${id}"${writeAttributes({ ...embedding, ...(given && { assignment: given }) })} ${room}>\n${writeFallback(id, given)}\n</lede-quiz>`
  const division = `<div data-lede-quiz="${quiz}"${writeAttributes(embedding, 'data-')} ${room}>`
  return {
    element: writeElement(quiz),
    division: `${division}\n${writeFallback(quiz)}\n</div>`,
    script,
    frame,
    frameScript,
    fittingFrame: `${frame}\n${frameScript}`,
    frameAddress,
    link,
    // Scripts in such a fragment run, unlike those of innerHTML.
    wikiScript: `document.head.append(document.createRange().createContextualFragment(${JSON.stringify(script)}));`,
    wikiDivision: `${division}\n[${link} ${takeQuiz}]\n</div>`,
    hugoShortcode: writeElement('{{ .Get 0 }}', assignment && '{{ .Get 1 }}'),
    hugoCall: assignment ? `{{< lede "${quiz}" "${assignment}" >}}` : `{{< lede "${quiz}" >}}`,
  }
}

/** Browsers check the hash of a cross-origin script only if it is fetched with CORS. */
const writeScript = ({ loader }: Embedding, host: string) =>
  loader === 'pinned'
    ? `<script type="module" src="${host}/embed/${pinnedLoader.version}.js" integrity="${pinnedLoader.integrity}" crossorigin></script>`
    : `<script type="module" src="${host}/embed.js"></script>`

const writeAttributes = ({ assignment, mode, lang, theme, sureness }: Embedding, prefix = '') =>
  Object.entries({ assignment, mode, lang, theme, sureness })
    .map(([name, value]) => (value ? ` ${prefix}${name}="${value}"` : ''))
    .join('')

function writeLook({ look, theme, accent, darkAccent }: Embedding, host: string): string[] {
  const light = accent && theme !== 'dark' ? [`  lede-quiz { --lede-accent: ${accent} }`] : []
  const dark = darkAccent ? writeDarkAccent(darkAccent, theme) : []
  return [
    ...(look ? [`<link rel="stylesheet" href="${host}/looks/${look}.css">`] : []),
    ...(light.length + dark.length > 0 ? ['<style>', ...light, ...dark, '</style>'] : []),
  ]
}

/** Follows the look's rules with the same specificity, to override the look's colour. */
function writeDarkAccent(colour: string, theme: Embedding['theme']): string[] {
  if (theme === 'light') return []
  if (theme === 'dark') return [`  lede-quiz[theme='dark'] { --lede-accent: ${colour} }`]
  return [
    '  @media (prefers-color-scheme: dark) {',
    `    lede-quiz:not([theme='light']) { --lede-accent: ${colour} }`,
    '  }',
  ]
}
