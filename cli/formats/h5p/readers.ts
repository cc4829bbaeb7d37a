import type { z } from 'zod'
import { Refusal } from '../../../authoring/formats/imported.ts'
import type { Draft } from './draft.ts'
import { blanks, listGaps, readGap } from './read-blanks.ts'
import { dragText, readDragText } from './read-drag-text.ts'
import { markTheWords, readMarkTheWords } from './read-mark-the-words.ts'
import { multiChoice, readMultiChoice } from './read-multi-choice.ts'
import { readSingleChoice, singleChoiceSet } from './read-single-choice-set.ts'
import { readTrueFalse, trueFalse } from './read-true-false.ts'

/** Makes the fields of one item, all but its id and image, and notes in the draft what is lost. Throws `Refusal`. */
export type ReadItem = (draft: Draft) => object

/** The content types that are read, by machine name; a question becomes one item or several. They throw `Refusal`. */
export const readers: Readonly<Record<string, (params: unknown) => ReadItem[]>> = {
  'H5P.MultiChoice': (params) => one(multiChoice, params, readMultiChoice),
  'H5P.TrueFalse': (params) => one(trueFalse, params, readTrueFalse),
  'H5P.DragText': (params) => one(dragText, params, readDragText),
  'H5P.MarkTheWords': (params) => one(markTheWords, params, readMarkTheWords),
  'H5P.SingleChoiceSet': (params) =>
    parse(singleChoiceSet, params).choices.map((choice) => (draft) => readSingleChoice(choice, draft)),
  'H5P.Blanks': (params) => {
    const content = parse(blanks, params)
    return listGaps(content).map((gap, _, gaps) => (draft) => {
      if (gaps.length > 1) draft.notes.push(`a text with ${gaps.length} gaps: each gap is a question of its own here`)
      return readGap(content, gap, draft)
    })
  },
}

function one<S extends z.ZodType>(
  schema: S,
  params: unknown,
  make: (content: z.infer<S>, draft: Draft) => object,
): ReadItem[] {
  const content = parse(schema, params)
  return [(draft) => make(content, draft)]
}

function parse<S extends z.ZodType>(schema: S, params: unknown): z.infer<S> {
  const { data, error } = schema.safeParse(params)
  if (!error) return data
  const path = error.issues[0]?.path.join('.') || 'params'
  throw new Refusal(`its "${path}" is missing, or not what H5P writes there`)
}
