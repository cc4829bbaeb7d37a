import { expect, test } from 'vitest'
import { importBytes } from '../../cli/formats/same-item.ts'
import { gift } from '../../cli/formats/text-formats.ts'

const notesOf = async (text: string) => {
  const { read } = await importBytes(gift, 'bank.gift', text)
  return read.flatMap((question) => ('refused' in question ? question.refused : (question.notes ?? [])))
}

test.each([
  'What is $$x^2$$ at 3? {=9 ~6}',
  'What is \\\\(x+1\\\\) at 3? {=4 ~6}',
  'Solve $a_1 \\= 3$. {=3 ~6}',
  'Which is a half? {=\\\\[\\\\frac\\{1\\}\\{2\\}\\\\] ~0.4}',
])('a formula in TeX gets a note: %s', async (text) => {
  expect(await notesOf(text)).toEqual([expect.stringContaining('TeX')])
})

test.each(['Is it $5 or $6? {=$5 ~$6}', 'A path such as C\\:\\\\new (old)? {=yes ~no}'])(
  'prices and paths get no note: %s',
  async (text) => {
    expect(await notesOf(text)).toEqual([])
  },
)
