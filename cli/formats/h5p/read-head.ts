import { z } from 'zod'
import type { BankHead } from '../../../authoring/formats/format.ts'
import { htmlToInline, htmlToParagraphs } from '../../../authoring/formats/html.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import { group } from './group.ts'
import { describeLicence, type metadata } from './question.ts'

const html = z.string().optional().catch(undefined)

/** The parts of a question set that concern the whole; whatever is not as H5P writes it counts as not there. */
export const questionSet = z.object({
  introPage: group({ introduction: html }),
  passPercentage: z.coerce.number().optional().catch(undefined),
  randomQuestions: z.boolean().catch(false),
  poolSize: z.coerce.number().optional().catch(undefined),
  questions: z.array(z.unknown()),
})
export type QuestionSet = z.infer<typeof questionSet>

/** What a package says of itself. The introduction of a question set is a description if it is short and plain, else a passage. */
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
