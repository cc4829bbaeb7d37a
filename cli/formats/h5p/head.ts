import { z } from 'zod'
import { blocksToHtml } from '../../../authoring/formats/blocks-to-html.ts'
import type { BankHead } from '../../../authoring/formats/format.ts'
import { htmlToInline, htmlToParagraphs } from '../../../authoring/formats/html.ts'
import { describeLostHead, describeLostPictures } from '../../../authoring/formats/lost.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import { escapeMarkup } from '../../../core/markup.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { dependencyOn, type Library } from './libraries.ts'
import { describeLicence, group, type metadata } from './question.ts'
import { paragraph } from './text.ts'

const html = z.string().optional().catch(undefined)

/** The settings of a question set; invalid ones count as missing. */
export const questionSet = z.object({
  introPage: group({ introduction: html }),
  passPercentage: z.coerce.number().optional().catch(undefined),
  randomQuestions: z.boolean().catch(false),
  poolSize: z.coerce.number().optional().catch(undefined),
  questions: z.array(z.unknown()),
})
export type QuestionSet = z.infer<typeof questionSet>

/** Reads title, language, introduction and notes of a package. */
export function readHead(about: z.infer<typeof metadata>, language: string | undefined, set?: QuestionSet): BankHead {
  const title = inlineText(htmlToInline(about.title ?? '').text)
  const notes = [describeLicence(about), ...(set ? describeSet(set) : [])].filter((note) => note !== undefined)
  return {
    ...(title && { title }),
    ...(language && language !== 'und' && { language }),
    ...(set && readIntroduction(set)),
    ...(notes.length > 0 && { notes }),
  }
}

const longestDescription = 300

/** A short and plain introduction is a description, any other a passage. */
function readIntroduction({ introPage }: QuestionSet): Pick<BankHead, 'description' | 'stimulus'> {
  const { paragraphs } = htmlToParagraphs(introPage.introduction ?? '')
  const [first, ...more] = paragraphs
  if (!first) return {}
  const isPlain = parseInline(first).every((piece) => typeof piece === 'string')
  if (more.length === 0 && isPlain && first.length <= longestDescription) return { description: inlineText(first) }
  return { stimulus: paragraphs }
}

function describeSet({ passPercentage, randomQuestions, poolSize, questions }: QuestionSet): string[] {
  return [
    passPercentage ? [`passed with ${passPercentage} percent: a quiz has no pass mark`] : [],
    poolSize && poolSize < questions.length ? [`asks ${poolSize} of its questions at random: say so with "draw"`] : [],
    randomQuestions ? ['asks its questions in any order: a quiz keeps its order'] : [],
  ].flat()
}

/** Writes h5p.json. H5P allows no digits in a language, and no version of the main library. */
export const writeManifest = (quiz: Quiz, libraries: readonly Library[]) => ({
  title: escapeMarkup(quiz.title).slice(0, 255),
  language: languageOf(quiz),
  defaultLanguage: languageOf(quiz),
  mainLibrary: 'H5P.QuestionSet',
  embedTypes: ['iframe'],
  license: 'U',
  preloadedDependencies: libraries.map(dependencyOn),
})

const languageOf = ({ language }: Quiz) =>
  /^[-a-zA-Z]{1,10}$/.test(language) ? language : (language.split('-')[0] as string)

/** Writes the question set. The passage is shown on the page before the questions. */
export const writeSet = (quiz: Quiz, questions: readonly object[]) => ({
  introPage: {
    showIntroPage: Boolean(quiz.stimulus ?? quiz.description),
    title: escapeMarkup(quiz.title),
    introduction: writeIntroduction(quiz),
  },
  progressType: 'dots',
  passPercentage: 0,
  ...(quiz.draw !== undefined && { poolSize: quiz.draw }),
  questions,
})

const writeIntroduction = ({ stimulus, description }: Quiz): string =>
  stimulus ? blocksToHtml(stimulus, { heading: 'h3' }).join('\n') : description ? paragraph(description) : ''

/** What a question set cannot hold of a quiz as a whole, and what the owner of the package must know. */
export function describeLosses({ draw: _, ...quiz }: Quiz): string[] {
  const { description, ...withoutDescription } = quiz
  const { items, stimulus } = quiz
  const cited = items.filter(({ evidence }) => evidence).length
  return [
    'the quiz: the code of the libraries: the package opens where H5P and its content types Question Set, Multiple ' +
      'Choice, True/False, Fill in the Blanks, Drag the Words and Mark the Words are installed',
    // Without a passage, the page before the questions shows the description.
    ...describeLostHead(stimulus ? quiz : withoutDescription),
    ...describeLostPictures(quiz),
    ...(stimulus ? ['the quiz: its passage next to the questions: H5P shows it on the page before them'] : []),
    ...(cited > 0 ? [`the quiz: the evidence of ${cited} ${cited === 1 ? 'item' : 'items'}`] : []),
    ...(items.some(({ type }) => type === 'text-entry')
      ? ['the quiz: leniency with white space and punctuation in typed texts, which H5P compares letter by letter']
      : []),
  ]
}
