import { z } from 'zod'
import { foldText, withinOneTypo } from '../compare-text.ts'
import { acceptFields, checkEntries, feedbackOf, findAccepted, weightOf } from './accept.ts'
import { itemFields, plainText, publicItemFields, typeField } from './fields.ts'
import { defineItemType } from './item-type.ts'
import { pickItem } from './pick-item.ts'

const accepted = plainText(300)

const acceptedText = z
  .strictObject({ text: accepted.optional().describe('Another accepted text.'), ...acceptFields })
  .describe('Another accepted text, or any text.')

const schema = z
  .strictObject({
    type: typeField('text-entry'),
    ...itemFields,
    correctResponse: z
      .union([accepted, z.array(accepted).min(1).max(50)], { error: 'must be a text, or a list of texts' })
      .describe(
        'The accepted text, or a list of them, the best first. Outer punctuation does not matter, nor does case.',
      ),
    accept: z
      .array(acceptedText)
      .min(1)
      .max(50)
      .optional()
      .describe('What else is accepted, in full or in part; the first entry that fits counts.'),
    matchCase: z.boolean().optional().describe('true: small and capital letters are not the same. Default false.'),
    allowTypingSlip: z
      .boolean()
      .optional()
      .describe('true accepts one letter too many, too few, wrong or swapped, in texts of five letters or more.'),
  })
  .describe('A word or a few, typed.')

type TextEntryItem = z.infer<typeof schema>

const publicSchema = z.strictObject({ type: typeField('text-entry'), ...publicItemFields })

/** The folded accepted texts of an item. */
interface Folded {
  language: string
  correct: string[]
  accept: (string | undefined)[]
}

/** Cached by item, so that a published version's texts are folded once: they may be longer than any response. */
const foldedTexts = new WeakMap<TextEntryItem, Folded>()

function foldTexts(item: TextEntryItem, language: string): Folded {
  const known = foldedTexts.get(item)
  if (known?.language === language) return known
  const fold = (text: string) => foldText(text, language, item.matchCase)
  const accept = (item.accept ?? []).map(({ text }) => (text === undefined ? undefined : fold(text)))
  const folded = { language, correct: [item.correctResponse].flat().map(fold), accept }
  foldedTexts.set(item, folded)
  return folded
}

/** The entry that a response matches; an exact match wins over one with a typo. */
function compare(item: TextEntryItem, response: string, language: string) {
  const { correct, accept } = foldTexts(item, language)
  const given = foldText(response, language, item.matchCase)
  const same = (text: string) => text === given
  const near = (text: string) => item.allowTypingSlip === true && withinOneTypo(given, text)
  for (const fits of [same, near]) {
    const right = correct.some(fits)
    const entry = findAccepted(item.accept, right, (_, index) => {
      const text = accept[index]
      return text !== undefined && fits(text)
    })
    if (right || entry) return { right, entry: entry ?? findAny(item, right) }
  }
  return { right: false, entry: given === '' ? undefined : findAny(item, false) }
}

const findAny = ({ accept }: TextEntryItem, right: boolean) => findAccepted(accept, right, ({ any }) => any === true)

/** An entry without a text would accept everything by mistake. */
function checkAcceptedText({ text, any, weight }: z.infer<typeof acceptedText>): string | undefined {
  if ((text ?? any) === undefined || (text !== undefined && any)) return 'must have one of these: "text"; "any"'
  return any && weight === undefined ? 'must have a "weight", because it accepts every text' : undefined
}

export const textEntry = defineItemType({
  schema,
  publicSchema,
  responseSchema: z.string().max(1000).describe('a text of at most 1000 characters'),
  correctResponseSchema: schema.shape.correctResponse,
  checkItem: ({ accept }) => checkEntries(accept, checkAcceptedText),
  toPublic: (item) => ({ type: item.type, ...pickItem(item) }),
  checkResponse: () => undefined,
  correctResponse: (item) => item.correctResponse,
  /**
   * QTI 3 Assessment, `stringMatch` on texts folded as `foldText` says; one typo as Damerau 1964. Other entries earn
   * their weight, as `mapResponse` and Moodle's short answer do.
   */
  score: (item, response, language) => {
    const { right, entry } = compare(item, response, language)
    return right ? 1 : weightOf(entry)
  },
  feedbackTo: (item, response, language) => feedbackOf(compare(item, response, language).entry),
  comparison: ({ matchCase }) => (matchCase ? { matchCase } : {}),
})
