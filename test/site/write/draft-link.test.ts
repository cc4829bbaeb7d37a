import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Draft } from '../../../site/write/draft/draft.ts'
import { isDraftFragment, readDraftFragment, writeDraftFragment } from '../../../site/write/out/draft-link.ts'

const text = fc.string({ unit: 'grapheme' })
const draft: fc.Arbitrary<Draft> = fc.record({
  title: text,
  language: fc.constantFrom('en', 'ko', 'ar'),
  stimulus: fc.array(text),
  items: fc.array(fc.record({ id: text, type: fc.constant('choice' as const), prompt: text, choices: fc.array(text) })),
})

it('A draft survives the way into a link and back', async () => {
  await fc.assert(
    fc.asyncProperty(draft, async (written) => {
      const fragment = await writeDraftFragment(written)
      expect(fragment).toMatch(/^#draft=[\w-]+$/)
      expect(isDraftFragment(fragment)).toBe(true)
      expect(JSON.parse((await readDraftFragment(fragment)) as string)).toEqual(written)
    }),
  )
})

it('A damaged link is refused', async () => {
  const fragment = await writeDraftFragment({ title: 'A quiz', language: 'en', items: [] })
  expect(await readDraftFragment(fragment.slice(0, -6))).toBeUndefined()
  expect(await readDraftFragment('#draft=____')).toBeUndefined()
})

it('A small link that expands to a very large text is refused', async () => {
  const packed = deflateRawSync(Buffer.alloc(100_000_000, ' '))
  expect(await readDraftFragment(`#draft=${packed.toString('base64url')}`)).toBeUndefined()
})
