import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankFormat } from '../../../authoring/formats/format.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { tidyInline } from '../../../authoring/formats/tidy-inline.ts'
import { makeDrafts } from '../../../authoring/import/make-drafts.ts'
import { h5p } from '../../../cli/formats/h5p/index.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { qti } from '../../../cli/formats/qti/index.ts'
import { blockTexts } from '../../../core/block-texts.ts'
import { parseInline } from '../../../core/inline.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { importBytes } from '../../cli/formats/same-item.ts'
import { gift } from '../../cli/formats/text-formats.ts'
import { arbitraryRichText } from '../../core/arbitrary-item.ts'

/** The quizzes that a bank becomes, without being written. */
async function importAgain(format: BankFormat, quiz: Quiz): Promise<Quiz[]> {
  const { files } = (await format.write?.('quiz', quiz)) ?? { files: [] }
  const [file] = files
  const { head, read } = await importBytes(format, file?.name ?? '', file?.bytes ?? '')
  const drafts = makeDrafts(head, { file: 'quiz', language: head.language ?? 'en', size: 50 })
  const made = read.flatMap((one) => {
    if ('refused' in one) throw new Error(one.refused)
    return 'passage' in one ? drafts.addPassage(one) : drafts.add(one)
  })
  return [...made, ...drafts.end()].map(({ quiz }) => quiz)
}

const title = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('top', 'a/b', '$x$', 'A / B', '//'),
  )
  .map((text) => text.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed())
const paragraph = arbitraryRichText.filter((text) => !/[\p{C}]/u.test(text.replaceAll('\n', '')))
const heads = fc.record({
  title,
  language: fc.constantFrom('en', 'ko', 'pt-BR', 'zh-Hant'),
  stimulus: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
})
const shown = (paragraphs: readonly string[] = []) => paragraphs.map((text) => tidyInline(parseInline(text)))

test.for([gift, moodle, qti, h5p])(
  '$name: title, language and passage of a quiz survive export and import',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(heads, async (head) => {
        const items: Quiz['items'] = [{ id: 'one', type: 'true-false', prompt: 'Is it?', correctResponse: true }]
        const [back, ...more] = await importAgain(format, { ...head, items })
        expect(more).toEqual([])
        expect([back?.title, back?.language]).toEqual([head.title, head.language])
        // An introduction of one short paragraph is a description to H5P.
        expect(shown(back?.stimulus?.flatMap(blockTexts) ?? [escapeInline(back?.description ?? '')])).toEqual(
          shown(head.stimulus),
        )
      }),
      { numRuns: 60 },
    )
  },
)
