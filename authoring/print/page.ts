import { directionOf } from '../../core/content-language.ts'
import { formatLocale } from '../../core/format-locale.ts'
import { escapeMarkup } from '../../core/markup.ts'
import type { Quiz } from '../../core/quiz.ts'
import { type Words, wordsFor } from '../../core/worksheet/words.ts'
import { blocksToHtml } from '../formats/blocks-to-html.ts'
import { inlineToHtml } from '../formats/html.ts'
import { type Arranged, arrange, type Variant, variants } from './arrange.ts'
import { printKey } from './key-sheet.ts'
import { type Pictures, printImage } from './picture.ts'
import { printQuestion } from './question.ts'
import { style } from './style.ts'

/** Nothing in a printed page may run or be fetched, regardless of the quiz. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** A quiz as one HTML page: a sheet of questions for each variant, then the key to all of them. */
export function printPage(id: string, quiz: Quiz, pictures: Pictures): string {
  const words = wordsFor(quiz.language)
  const sheets = variants.map((variant) => ({ variant, items: arrange(id, variant, quiz.items) }))
  return `<!doctype html>
<html lang="${escapeMarkup(quiz.language)}" dir="${directionOf(quiz.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(quiz.title)}</title>
<style>${style}</style>
</head>
<body>
${sheets.map(({ variant, items }) => printSheet(quiz, variant, items, { words, pictures })).join('\n')}
${printKey(quiz, sheets, words)}
</body>
</html>
`
}

interface Setting {
  words: Words
  pictures: Pictures
}

function printSheet(quiz: Quiz, variant: Variant, items: Arranged[], setting: Setting): string {
  const { words } = setting
  const total = items.reduce((sum, { item }) => sum + (item.points ?? 1), 0)
  const field = (name: string, after = '', kind = '') => `<span${kind}>${escapeMarkup(name)} <i></i>${after}</span>`
  return `<section class="sheet sheet-${variant}">
<header class="head">
<div class="title"><h1>${escapeMarkup(quiz.title)}</h1><span class="variant">${escapeMarkup(words.variant)} ${variant}</span></div>
<div class="fields">${field(words.name)}${field(words.date, '', ' class="short"')}${field(words.score, `/ ${formatPoints(total, quiz)}`, ' class="short"')}</div>
</header>
<div class="flow">
${printStimulus(quiz, setting)}<ol class="items">
${items.map(({ shown }, index) => printItem(shown, index, quiz, setting)).join('\n')}
</ol>
</div>
</section>`
}

function printStimulus(quiz: Quiz, { words, pictures }: Setting): string {
  const blocks = blocksToHtml(quiz.stimulus ?? [], { heading: 'h2', picture: (media) => printImage(media, pictures) })
  const article = [...blocks.map((block) => `${block}\n`), printSource(quiz, words)].join('')
  return article && `<article class="stimulus">${article}</article>\n`
}

/** Longer items than this would leave half a column empty if they were kept in one piece. */
const longest = 1200

function printItem(shown: Arranged['shown'], index: number, quiz: Quiz, { words, pictures }: Setting): string {
  const points =
    shown.points === 1
      ? ''
      : ` <span class="points">(${escapeMarkup(words.points(formatPoints(shown.points, quiz)))})</span>`
  const body = printQuestion(shown, words, pictures)
  const image = printImage(shown.media, pictures)
  const kind = `${shown.type}${body.length + shown.prompt.length > longest ? ' long' : ''}`
  return `<li class="${kind}"><div class="prompt"><span class="place">${index + 1}</span><div>${inlineToHtml(shown.prompt)}${points}</div></div>
<div class="body">${image}${body}</div></li>`
}

const formatPoints = (points: number, { language }: Quiz) =>
  new Intl.NumberFormat(formatLocale(language), { maximumFractionDigits: 2 }).format(points)

/** The source of the quiz as a line below the passage: title, author, publisher, date and URL. */
function printSource({ source, language }: Quiz, words: Words): string {
  if (!source) return ''
  const { title, author, publisher, published, url } = source
  const day = published && formatDay(published, language)
  const named = [author, publisher, day].flatMap((part) => (part ? [escapeMarkup(part)] : []))
  const parts = [`<cite>${escapeMarkup(title)}</cite>`, ...named]
  const address = url === undefined ? '' : ` <bdi dir="ltr">${escapeMarkup(url)}</bdi>`
  return `<p class="source">${escapeMarkup(words.source)}: ${parts.join(', ')}${address}</p>\n`
}

function formatDay(day: string, language: string): string {
  // biome-ignore lint/style/noRestrictedGlobals: formats the day that is given, and reads no clock.
  return new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
