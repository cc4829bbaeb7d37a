import { expect, it } from 'vitest'
import { applyPatch } from '../../authoring/patch.ts'

const quiz = { title: 'A', items: [{ id: 'a' }, { id: 'b' }], source: { url: 'u' } }

it('a patch changes a copy, which shares what stays', () => {
  const before = JSON.stringify(quiz)
  const changed = applyPatch(quiz, [
    { op: 'move', from: '/title', path: '/description' },
    { op: 'replace', path: '/items/1/id', value: 'c' },
    { op: 'add', path: '/items/1/a~1b', value: 1 },
    { op: 'remove', path: '/source/url' },
  ])
  expect(changed).toEqual({ description: 'A', items: [{ id: 'a' }, { id: 'c', 'a/b': 1 }], source: {} })
  expect(changed.items[0]).toBe(quiz.items[0])
  expect(JSON.stringify(quiz)).toBe(before)
})

it('a patch of what is not there is refused', () => {
  expect(() => applyPatch(quiz, [{ op: 'add', path: '/media/alt', value: 'N' }])).toThrow()
})
