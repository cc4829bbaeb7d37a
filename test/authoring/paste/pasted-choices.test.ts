import { expect, test } from 'vitest'
import { pastedChoices } from '../../../authoring/paste/pasted-choices.ts'

test.for([
  ['bullets', '- Iron\n• Stone\n– Wood'],
  ['asterisks before all', '* Iron\n* Stone\n* Wood'],
  ['letters', 'a) Iron\nb) Stone\n(c) Wood'],
  ['letters that go on', 'C. Iron\r\nD. Stone\r\n\r\nE. Wood\r\n'],
  ['numbers', '1. Iron\n2. Stone\n3) Wood'],
  ['circled numbers', '①Iron\n② Stone\n③ Wood'],
  ['nothing', 'Iron\n  Stone\nWood  '],
] as const)('a pasted list with %s becomes its texts', ([, list]) => {
  expect(pastedChoices(list)).toEqual(['Iron', 'Stone', 'Wood'])
})

test.for([
  'a) Iron\n*b) Stone',
  'Iron\n* Stone',
  'Iron\n*Stone',
  '- Iron\n- Stone (correct)',
  'Iron\nStone ✓',
  'Iron\nStone *',
])('the right one is marked in %j', (list) => {
  expect(pastedChoices(list)).toEqual(['Iron', { text: 'Stone', correct: true }])
})

test('initials, numbers and signs of a text stay', () => {
  expect(pastedChoices('J. Smith\nW. Brown\n1.5 km\n5 * 3\n-4')).toEqual([
    'J. Smith',
    'W. Brown',
    '1.5 km',
    '5 \\* 3',
    '-4',
  ])
})
