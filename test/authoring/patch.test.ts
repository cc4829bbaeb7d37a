import { expect, it } from 'vitest'
import { applyPatch, type Patch } from '../../authoring/patch.ts'

const quiz = { title: 'A', items: [{ id: 'a', tags: ['x', 'y', 'z'] }, { id: 'b' }], source: { url: 'u' } }

it.each<[string, Patch, unknown]>([
  ['replaces a value', [{ op: 'replace', path: '/title', value: 'B' }], { ...quiz, title: 'B' }],
  ['replaces the whole', [{ op: 'replace', path: '', value: 1 }], 1],
  ['replaces only what is there', [{ op: 'replace', path: '/level', value: 'B1' }], quiz],
  ['adds a field', [{ op: 'add', path: '/source/author', value: 'N' }], { ...quiz, source: { url: 'u', author: 'N' } }],
  ['adds nothing to an object that is not there', [{ op: 'add', path: '/media/alt', value: 'N' }], quiz],
  [
    'adds before an index, and at the end',
    [
      { op: 'add', path: '/items/0/tags/1', value: 'w' },
      { op: 'add', path: '/items/0/tags/-', value: 'v' },
    ],
    { ...quiz, items: [{ id: 'a', tags: ['x', 'w', 'y', 'z', 'v'] }, { id: 'b' }] },
  ],
  ['removes a field', [{ op: 'remove', path: '/source' }], { title: 'A', items: quiz.items }],
  ['removes an entry', [{ op: 'remove', path: '/items/0' }], { ...quiz, items: [{ id: 'b' }] }],
  [
    'renames a field',
    [{ op: 'move', from: '/title', path: '/name' }],
    { items: quiz.items, source: quiz.source, name: 'A' },
  ],
  [
    'moves an entry to an index of the list without it',
    [{ op: 'move', from: '/items/0/tags/0', path: '/items/0/tags/2' }],
    { ...quiz, items: [{ id: 'a', tags: ['y', 'z', 'x'] }, { id: 'b' }] },
  ],
  ['moves nothing that is not there', [{ op: 'move', from: '/level', path: '/draw' }], quiz],
  [
    'reads escaped names',
    [{ op: 'add', path: '/source/a~1b~0c', value: 1 }],
    { ...quiz, source: { url: 'u', 'a/b~c': 1 } },
  ],
])('a patch %s', (_, patch, expected) => {
  const before = JSON.stringify(quiz)
  expect(applyPatch<unknown>(quiz, patch)).toEqual(expected)
  expect(JSON.stringify(quiz)).toBe(before)
})

it('a patch shares what it does not change', () => {
  const changed = applyPatch(quiz, [{ op: 'replace', path: '/items/1/id', value: 'c' }])
  expect(changed.items[0]).toBe(quiz.items[0])
  expect(changed.source).toBe(quiz.source)
  expect(applyPatch(quiz, [{ op: 'remove', path: '/nothing' }])).toBe(quiz)
})
