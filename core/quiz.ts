import { z } from 'zod'
import { block } from './block.ts'
import { plainText } from './items/fields.ts'
import { itemSchema } from './items/index.ts'

/** The id of a quiz: the name of its file without `.json`, used in URLs. */
export const quizId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'must be lower-case letters, digits and single hyphens, such as "kursk-engineers"',
  })
  .describe('Id of a quiz: lower-case letters, digits, hyphens.')

/** The version of a quiz, made from its content. */
export const quizVersion = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16}$/, { error: 'must be the 16 characters of a version' })
  .describe('Version of a quiz: 16 characters made from its content.')

export const mode = z
  .enum(['practice', 'test'])
  .describe('practice gives feedback after each item, test after submission.')
export type Mode = z.infer<typeof mode>

export const language = z
  .string()
  .max(35)
  .refine(isLanguageTag, { error: 'must be a language tag (BCP 47), such as "en", "ko" or "pt-BR"' })
  .describe('Language of the quiz as a BCP 47 tag, such as "en", "ko" or "pt-BR".')

/** A day, as 2025-12-13. */
export const date = z.iso.date({ error: 'must be a date such as 2025-12-13' })

const wrongAddress = 'must be an address that begins with https:// or http://'
const webAddress = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"]+$/, { error: wrongAddress, abort: true })
  .refine((text) => text.isWellFormed() && z.url().safeParse(text).success, { error: wrongAddress })

export const source = z
  .strictObject({
    title: plainText(300).describe('Title of the article.'),
    publisher: plainText(200).describe('Who published it.'),
    author: plainText(200).optional().describe('Who wrote it.'),
    url: webAddress.optional().describe('Where it can be read.'),
    published: date.optional().describe('Day of publication, as 2025-12-13.'),
    retrieved: date.optional().describe('Day on which the author read it, as 2025-12-13.'),
  })
  .describe('What the quiz is about.')

export const level = z
  .enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
  .describe('Reading level of the quiz, in the terms of the CEFR.')

const title = plainText(200).describe('Title of the quiz.')
const description = plainText(1000).describe('What the quiz is about, in a sentence or two.')

export const stimulus = z
  .array(block)
  .min(1)
  .max(200)
  .describe(
    "The passage: paragraphs, headings, lists and pictures, in the author's own words unless the text may be reproduced.",
  )

/** A quiz file as its author writes it. `parseQuiz` also checks what a schema cannot. */
export const quizSchema = z
  .strictObject({
    $schema: z.string().optional().describe('"./quiz.schema.json" gives completion and help in an editor.'),
    title,
    description: description.optional(),
    language,
    level: level.optional(),
    source: source.optional(),
    stimulus: stimulus.optional(),
    evidence: z
      .literal('none')
      .optional()
      .describe('"none" lets items go without evidence; by default each must quote the stimulus.'),
    variantOf: quizId
      .optional()
      .describe('Id of the quiz that this is a variant of: easier, or in another language. Learners may choose.'),
    salt: z
      .string()
      .min(16)
      .max(100)
      .optional()
      .describe('Random characters, never shown. For a test without feedback: see `lede explain guessable-key`.'),
    mode: mode.optional().describe('practice (the default) gives feedback after each item, test after submission.'),
    access: z
      .literal('class')
      .optional()
      .describe('"class": only classes take the quiz. It has no page and no public view.'),
    draw: z.int().min(1).max(200).optional().describe('How many of the items an attempt gets. Default all of them.'),
    items: z.array(itemSchema).min(1).max(200).describe('The items, in their order.'),
  })
  .describe('A Lede quiz about an article.')

/** A quiz with its key. It must never reach a browser; `toPublicQuiz` makes the view that may. */
export type Quiz = Omit<z.infer<typeof quizSchema>, '$schema'>

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
