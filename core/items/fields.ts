import { z } from 'zod'
import { inlineText } from '../inline.ts'
import { isVisible } from '../is-visible.ts'

/** The name of an item, a choice, a gap, a sentence: unique where it is used. */
export const localId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, {
    error: 'must be 1 to 64 letters, digits, hyphens or underscores, beginning with a letter or digit',
  })
  .describe('A short name, unique in its list: letters, digits, hyphens, underscores.')

/** Half of a character cannot be stored or hashed: RFC 8785 gives it no canonical form. */
const wholeCharacters = (text: string) => text.isWellFormed()
const brokenText = { error: 'must not contain half of a character (a lone surrogate)' }

/** Text with inline Markdown, at most `max` characters long and not blank. */
export const richText = (max: number) =>
  z
    .string()
    .max(max, { abort: true })
    .refine((text) => isVisible(inlineText(text)), { error: 'must not be empty' })
    .refine(wholeCharacters, brokenText)
    .meta({ minLength: 1 })

/** Text without markup, at most `max` characters long and not blank. */
export const plainText = (max: number, empty = 'must not be empty') =>
  z
    .string()
    .trim()
    .max(max, { abort: true })
    .refine(isVisible, { error: empty })
    .refine(wholeCharacters, brokenText)
    .meta({ minLength: 1 })

/** An image on the host itself, so that no third party gets a request. */
export const media = z
  .strictObject({
    src: z
      .string()
      .regex(/^media\/[a-z0-9][a-z0-9._-]*\.(png|jpg|jpeg|webp|avif|gif|svg)$/, {
        error:
          'must be the path of an image in quizzes/media, such as "media/map.png", with a name of lower-case letters a to z, digits, ".", "_" and "-"',
      })
      .describe('Path of an image file in quizzes/media, such as "media/map.png". Publishing names it by its content.'),
    alt: plainText(500, 'must say what the image shows, for those who cannot see it').describe(
      'What the image shows, for those who cannot see it.',
    ),
    width: z.int().min(1).max(10000).optional().describe('Width in pixels, so that the page does not jump.'),
    height: z.int().min(1).max(10000).optional().describe('Height in pixels, so that the page does not jump.'),
  })
  .describe('An image shown with the prompt.')
export type Media = z.infer<typeof media>

export const quotation = z
  .strictObject({
    quote: plainText(2000).describe('The words of the stimulus that settle the item, verbatim.'),
  })
  .describe('A quotation of the stimulus.')

const evidence = z
  .union([quotation, z.array(quotation).min(1).max(5).meta({ uniqueItems: true })], {
    error: 'must be an object, or a list of objects',
  })
  .describe(
    'The quotation of the stimulus that settles the item, or a list of quotations. Required, unless the quiz says ' +
      '"evidence": "none".',
  )

/** Rules that the check skips for one item, with the author's reason; never public. */
const allow = z
  .array(
    z.strictObject({
      rule: z
        .string()
        .max(60)
        .regex(/^[a-z]+(-[a-z]+)*$/, { error: 'must be the name of a rule, such as "negative-stem"' })
        .describe('Name of a rule about item writing, such as "negative-stem"; `lede explain` lists them.'),
      reason: plainText(500, 'must say why the rule does not hold here').describe('Why it does not hold here.'),
    }),
  )
  .min(1)
  .max(20)
  .describe('Rules about item writing that the check leaves alone in this item, each with the reason.')

/** The id of a choice, part or sentence in a key. In a file, its text serves too if its list has no ids. */
export const keyId = localId.describe('An id, or the exact text if the list has no ids.')

/** Pairs of ids in a key, with texts as in `keyId`. */
export const keyPairs = z.record(keyId, keyId)

/** The discriminator of item types. */
export const typeField = <Name extends string>(name: Name) => z.literal(name).describe('What kind of item it is.')

/** The fields of every item type. */
export const itemFields = {
  id: localId.describe('Name of the item, unique in the quiz.'),
  prompt: richText(2000).describe('What is asked. Inline Markdown.'),
  points: z.number().positive().max(1000).optional().describe('Maximum score of the item. Default 1.'),
  feedback: richText(4000)
    .optional()
    .describe('Why the correct response is correct; shown once the student has answered. Inline Markdown.'),
  hint: richText(2000).optional().describe('Help that costs nothing; shown when asked for. Inline Markdown.'),
  evidence: evidence.optional(),
  attribution: plainText(300)
    .optional()
    .describe('Who says so, where the correct response is a claim and not an established fact.'),
  skill: plainText(60)
    .optional()
    .describe(
      'What the item practises, such as "reading a table". The report of a class groups items by it; learners do not see it.',
    ),
  media: media.optional(),
  allow: allow.optional(),
}

/** The fields of every item that learners may see before answering, in their order in the public view. */
export const publicItemFields = {
  id: itemFields.id,
  prompt: itemFields.prompt,
  points: z.number().describe('Maximum score of the item.'),
  hint: itemFields.hint,
  media: media.optional(),
}

const choiceText = richText(1000).describe('What the student reads. Inline Markdown.')

const choiceMedia = media.optional().describe('An image shown with the text.')

/** A choice as learners see it. */
export const publicChoice = z.strictObject({ id: localId, text: choiceText, media: choiceMedia })
export type PublicChoice = z.infer<typeof publicChoice>

/** A sentence as learners see it. */
export const publicSentence = publicChoice.omit({ media: true })

const wrongChoice = { error: 'must be a text, or an object with "text"' }

/** A part to order or to match as authors write it. */
export const part = z.strictObject({ id: localId, text: choiceText, media: choiceMedia }, wrongChoice)

/** A choice as authors write it: right ones may be marked. Only `publicChoice` may be shown. */
export const choice = z.strictObject(
  {
    id: localId,
    text: choiceText,
    media: choiceMedia,
    correct: z.boolean().optional().describe('Whether this is (one of) the right one(s).'),
    weight: z
      .number()
      .min(-1)
      .max(1)
      .optional()
      .describe(
        'Share of the points that choosing this adds, -1 to 1. If any choice has one, wrong ones without weigh 0.',
      ),
    feedback: richText(2000)
      .optional()
      .describe('What is said to whoever chose this, and to nobody else. Inline Markdown.'),
  },
  wrongChoice,
)
export type Choice = z.infer<typeof choice>

/** A sentence of a text as authors write it: a choice without a picture. */
export const sentence = choice.omit({ media: true })

export const shuffle = z
  .boolean()
  .optional()
  .describe('false keeps the choices in the order of the file. Default true.')

/** A record whose entries are counted before they are parsed: reporting errors of thousands of entries is slow. */
export function recordOf<Value extends z.ZodType>(key: z.ZodString, value: Value, most: number) {
  const record = z.record(key, value)
  const isSmall = (given: unknown) => typeof given !== 'object' || given === null || Object.keys(given).length <= most
  return z
    .custom<z.input<typeof record>>(isSmall, { error: `must have at most ${most} entries`, abort: true })
    .pipe(record)
}
