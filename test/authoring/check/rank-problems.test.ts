import { expect, it } from 'vitest'
import { rankProblems } from '../../../authoring/check/rank-problems.ts'
import { rules } from '../../../authoring/check/rules.ts'

const problem = (rule: string, severity: 'error' | 'task' | 'warning' | 'note') => ({ rule, severity })

it('errors come first, then tasks, then what gives a key away, then other advice, in the order of the file', () => {
  const ranked = rankProblems([
    problem('missing-feedback', 'note'),
    problem('empty-stem', 'warning'),
    problem('markup', 'warning'),
    problem('answer-in-prompt', 'warning'),
    problem('to-do', 'task'),
    problem('format', 'error'),
    problem('grammar-clue', 'warning'),
  ])
  expect(ranked.map(({ rule }) => rule)).toEqual([
    'format',
    'to-do',
    'answer-in-prompt',
    'grammar-clue',
    'empty-stem',
    'markup',
    'missing-feedback',
  ])
})

it('every rule that gives a key away is a rule', () => {
  const later = rules.map(({ name }) => problem(name, 'note'))
  const [last] = rankProblems([problem('no-rule', 'note'), ...later]).slice(-1)
  const count = rankProblems([problem('no-rule', 'note'), ...later]).findIndex(({ rule }) => rule === 'no-rule')
  expect(last?.rule).not.toBe('no-rule')
  expect(count).toBe(15)
})
