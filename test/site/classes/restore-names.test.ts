import { expect, it } from 'vitest'
import { restoreNames } from '../../../site/classes/pupils/restore-names.ts'

it('undoing a change of names restores what it has changed, and keeps what another window has changed since', () => {
  const before = { 1: 'Ada', 2: 'Béla', 3: 'Cem' }
  const after = { 1: 'Adele', 2: 'Béla', 4: 'Dmitri', 5: 'Emre' }
  expect(restoreNames(after, before, after)).toEqual(before)
  const now = { 1: 'Adele', 2: 'Bela', 4: 'Dima', 6: 'Fatma' }
  expect(restoreNames(now, before, after)).toEqual({ 1: 'Ada', 2: 'Bela', 3: 'Cem', 4: 'Dima', 6: 'Fatma' })
})
