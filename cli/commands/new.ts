import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { makeSkeleton } from '../../authoring/article/make-skeleton.ts'
import { isHtml, readTextArticle } from '../../authoring/article/read-text-article.ts'
import { adviseLanguage, isKnownLanguage } from '../../authoring/check/known-language.ts'
import { didYouMean } from '../../authoring/check/suggest.ts'
import { toQuizId } from '../../authoring/formats/ids.ts'
import { type ItemTypeName, itemTypeName } from '../../core/items/index.ts'
import { printQuiz } from '../../core/print-quiz.ts'
import { language, type Quiz, quizId } from '../../core/quiz.ts'
import { quizzesFolder } from '../find-quiz-files.ts'
import { provideSchema } from '../provide-schema.ts'
import { readArticleFile } from '../read-article-file.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'
import { UsageError } from '../usage-error.ts'

interface Options {
  types: string
  id?: string
  language?: string
  folder: string
  json?: true
}

const help = `
The article is a text file with blank lines between paragraphs, or a page saved by a browser. From a page, the article is
extracted without menus and advertisements, and its metadata becomes the source.

The examples are valid, so the preview shows them. They are tasks for check: the quiz can be published once you have
replaced them. Existing files are never overwritten.

Item types: ${itemTypeName.options.join(', ')}

Examples:
  lede new article.html
  lede new article.txt --id harbour-fire --types choice,number,hottext`

/** `lede new`: writes a first draft of a quiz. */
export const addNew: AddCommand = (lede, run) => {
  lede
    .command('new')
    .summary('starts a quiz from an article')
    .description('Starts a quiz from an article: passage, source, and an example item of each type.')
    .argument('<article>', 'text or HTML file')
    .option('--types <list>', 'types of the example items, separated by commas', 'choice,true-false')
    .option('--id <id>', 'id of the quiz and name of its file (default: from the title)')
    .option('--language <tag>', 'language of the quiz, such as en or pt-BR (default: from the article)')
    .option('--folder <folder>', 'folder for the file, created if it is missing', showPath(quizzesFolder))
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((article: string, options: Options) => begin(article, options, run))
}

async function begin(file: string, options: Options, { terminal }: Run): Promise<void> {
  const types = readTypes(options.types)
  const article = {
    ...(await readArticle(file, options.language, terminal)),
    ...(options.language && { language: readLanguage(options.language) }),
  }
  if (!article.blocks.length) throw new UsageError(`${file} has no text for a passage`)
  const { quiz, notes } = makeSkeleton(article, types, new Date().toISOString().slice(0, 10))
  const id = options.id ?? toQuizId(article.title ?? basename(file, extname(file)))
  if (!quizId.safeParse(id).success) {
    throw new UsageError(`"${id}" cannot be the id of a quiz: --id takes lower-case letters, digits and single hyphens`)
  }
  const path = join(options.folder, `${id}.json`)
  await writeNew(path, printQuiz(quiz, await provideSchema(options.folder)))
  if (options.json) return terminal.print(`${JSON.stringify({ quiz: id, file: path, notes }, undefined, 2)}\n`)
  for (const note of notes) terminal.warn(`note: ${note}\n`)
  const shown = showPath(path)
  terminal.print(`${terminal.paint('green', 'wrote')} ${shown}: ${describeCount(quiz)}\n${describeNext(shown)}`)
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
const describeCount = ({ stimulus = [], items }: Quiz) =>
  `${count(stimulus.length, 'paragraph')}, ${count(items.length, 'example')}`

const describeNext = (file: string) => `
Next:
  1. Rewrite the passage ("stimulus") in your own words, unless you have the right to reproduce the article.
  2. Replace the examples. Each item quotes the sentence of the passage that settles it, word for word.
     lede explain TYPE    shows an item type with its fields; lede explain lists the types
  3. lede write ${file}      opens the editor on it in the browser, and saves into the file
     lede preview ${file}    shows the quiz as learners see it, updated on each save
     lede check ${file}      lists what is left to do
     lede publish ${file} --to https://HOST
`

async function readArticle(file: string, language: string | undefined, { warn }: Run['terminal']) {
  const { text, encoding, isUnsure } = await readArticleFile(file, { language })
  if (isUnsure)
    warn(`note: ${file} was read as ${encoding}, which is a guess: if letters are wrong, save it as UTF-8\n`)
  if (!isHtml(text)) return readTextArticle(text)
  // Loaded here because it is large and no other command needs it.
  const { readHtmlArticle } = await import('../../authoring/article/read-html-article.ts')
  const { parsePage } = await import('../parse-page.ts')
  const article = readHtmlArticle(parsePage(text))
  if (article.blocks.length > 0) return article
  throw new UsageError(
    `no article was found in ${file}: its text is hardly more than a menu. Save the page when the article shows, or copy its text into a file`,
  )
}

function readTypes(list: string): ItemTypeName[] {
  const names = list.split(',').map((name) => name.trim())
  return [...new Set(names)].map((name) => {
    const type = itemTypeName.safeParse(name)
    if (type.success) return type.data
    const known = itemTypeName.options
    throw new UsageError(
      `unknown item type "${name}": ${didYouMean(name, known) ?? `the types are ${known.join(', ')}`}`,
    )
  })
}

function readLanguage(tag: string): string {
  if (language.safeParse(tag).success && isKnownLanguage(tag)) return tag
  throw new UsageError(`--language "${tag}" is an unknown language tag: ${adviseLanguage(tag)}`)
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new UsageError(`${path} already exists; choose another name: --id ID`)
    throw error
  }
}
