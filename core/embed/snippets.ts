import { escapeMarkup } from '../markup.ts'
import { type Embedding, writeOptions } from './embedding.ts'
import { pinnedLoader } from './pinned-loader.ts'

/** What is pasted somewhere to have a quiz there, by the form that it takes. */
export interface Snippets {
  /** The script and the custom element, for pages whose HTML is one's own. */
  element: string
  /** A division that the script turns into the quiz, for editors that drop elements they do not know. */
  division: string
  /** The script alone, for the place in a site that all its pages share. */
  script: string
  /** A frame, for editors that drop scripts. */
  frame: string
  /** The script that gives frames the height of their quizzes, for pages that take scripts as well. */
  frameScript: string
  /** Both, for editors that take scripts of some and drop those of others: the frame stays in any case. */
  fittingFrame: string
  /** Address of the page that a frame shows. */
  frameAddress: string
  /** Address of the quiz on a page of its own. */
  link: string
}

/**
 * In CSS pixels, where no page listens to the frame's own height: on a computer nine of ten questions fit, with their passage
 * folded. More would leave most of them with a gap below.
 */
export const frameHeight = 900

/** Kept free until the quiz has loaded, so that what follows does not jump: about the height of a first question on a phone. */
const room = 'style="display: block; min-height: 30rem"'

/** The `allow` attribute of frames, for copying a result. `web-share` would log a warning in Chromium on each page. */
export const framePermissions = 'clipboard-write'

/**
 * Writes every form of an embedding. `title` is the quiz's, by which a screen reader names its frame; `takeQuiz` is what
 * leads there without scripts. Ids, options and colours come from lists or patterns that hold nothing to escape.
 */
export function writeSnippets(
  embedding: Embedding,
  host: string,
  title = 'Quiz',
  takeQuiz = 'Take the quiz',
): Snippets {
  const { quiz } = embedding
  const options = writeOptions(embedding)
  const link = `${host}/q/${quiz}${options}`
  const frameAddress = `${host}/embed/${quiz}${options}`
  const frame = `<iframe src="${frameAddress.replaceAll('&', '&amp;')}" title="${escapeMarkup(title)}" width="100%" height="${frameHeight}" style="border: 0" allow="${framePermissions}"></iframe>`
  const frameScript = `<script type="module" src="${host}/fit-frames.js"></script>`
  const fallback = `  <a href="${link.replaceAll('&', '&amp;')}">${takeQuiz}</a>`
  const before = [writeScript(embedding, host), ...writeLook(embedding, host)].join('\n')
  return {
    element: `${before}\n<lede-quiz quiz="${quiz}"${writeAttributes(embedding)} ${room}>\n${fallback}\n</lede-quiz>`,
    division: `<div data-lede-quiz="${quiz}"${writeAttributes(embedding, 'data-')} ${room}>\n${fallback}\n</div>`,
    script: before,
    frame,
    frameScript,
    fittingFrame: `${frame}\n${frameScript}`,
    frameAddress,
    link,
  }
}

/** Scripts of another host are compared with a hash only where they are fetched by CORS. */
const writeScript = ({ loader }: Embedding, host: string) =>
  loader === 'pinned'
    ? `<script type="module" src="${host}/embed/${pinnedLoader.version}.js" integrity="${pinnedLoader.integrity}" crossorigin></script>`
    : `<script type="module" src="${host}/embed.js"></script>`

const writeAttributes = ({ mode, lang, theme, sureness }: Embedding, prefix = '') =>
  Object.entries({ mode, lang, theme, sureness })
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

/** After the look's own rules, and as weighty, or the look's colour would stay. */
function writeDarkAccent(colour: string, theme: Embedding['theme']): string[] {
  if (theme === 'light') return []
  if (theme === 'dark') return [`  lede-quiz[theme='dark'] { --lede-accent: ${colour} }`]
  return [
    '  @media (prefers-color-scheme: dark) {',
    `    lede-quiz:not([theme='light']) { --lede-accent: ${colour} }`,
    '  }',
  ]
}
