import { describe, expect, it } from 'vitest'
import { findFaults } from './specification/statement.ts'

const simple = {
  id: '7c1f6d1e-52ab-4c9e-9d55-0f3f5b1d2c3a',
  actor: { mbox: 'mailto:learner@school.example' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'en-GB': 'answered' } },
  object: { id: 'https://school.example/a' },
}
const { actor, object } = simple
const about = (definition: object, more: object = {}) => ({ ...simple, object: { ...object, definition }, ...more })
const interaction = (interactionType: string, more: object = {}, response?: string) =>
  about(
    { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType, ...more },
    response === undefined ? {} : { result: { response } },
  )
const list = (...ids: string[]) => ids.map((id) => ({ id, description: { en: `The ${id}` } }))
const patterns = (...correctResponsesPattern: string[]) => ({ correctResponsesPattern })
const withResult = (result: object) => ({ ...simple, result })
const inContext = (context: object) => ({ ...simple, context })

describe('the specification accepts', () => {
  it.each<[string, object]>([
    ['no more than it must have', simple],
    ['an account', { ...simple, actor: { account: { homePage: 'https://school.example', name: 'p-1' } } }],
    ['a hashed address', { ...simple, actor: { mbox_sha1sum: 'a'.repeat(40), name: 'P' } }],
    ['a group without a name of its own', { ...simple, actor: { objectType: 'Group', member: [actor] } }],
    ['an agent as the object', { ...simple, object: { ...actor, objectType: 'Agent' } }],
    ['a reference as the object', { ...simple, object: { objectType: 'StatementRef', id: simple.id } }],
    ['a described activity', about({ name: { ko: '등대' }, moreInfo: 'https://school.example/more' })],
    ['true or false', interaction('true-false', patterns('true'), 'false')],
    ['a choice', interaction('choice', { choices: list('oil', 'gas'), ...patterns('gas') }, 'oil')],
    ['several choices', interaction('choice', { choices: list('oil', 'gas'), ...patterns('oil[,]gas') }, 'gas[,]oil')],
    ['a text', interaction('fill-in', patterns('{case_matters=true}{lang=en}Lund', 'Ada Lund'), 'lund')],
    ['a number', interaction('numeric', patterns('31'), '-1.5e+21')],
    ['a range', interaction('numeric', patterns('4[:]', '[:]3', '1[:]2'))],
    ['an order', interaction('sequencing', { choices: list('a', 'b'), ...patterns('b[,]a') }, 'a[,]b')],
    ['pairs', interaction('matching', { source: list('a'), target: list('x', 'y'), ...patterns('a[.]x') }, 'a[.]y')],
    ['a score', withResult({ score: { scaled: 0.5, raw: 1, min: 0, max: 2 }, success: false, completion: true })],
    ['durations', withResult({ duration: 'P3Y1M29DT4H35M59.14S' })],
    ['weeks', withResult({ duration: 'P4W' })],
    ['seconds beyond a minute', withResult({ duration: 'PT1234.50S' })],
    ['any extension', withResult({ extensions: { 'https://school.example/x#y': null } })],
    [
      'a whole context',
      inContext({
        registration: simple.id,
        contextActivities: { parent: [object], grouping: object },
        language: 'zh-Hant-TW',
      }),
    ],
    ['a time with a zone', { ...simple, timestamp: '2025-12-13T10:00:00.123+09:00' }],
  ])('%s', (_, statement) => expect(findFaults(statement)).toEqual([]))
})

describe('the specification rejects', () => {
  const { verb: _, ...verbless } = simple
  it.each<[string, object]>([
    ['a statement without a verb', verbless],
    ['nothing in place of a value', { ...simple, result: null }],
    ['what it does not know', { ...simple, mood: 'good' }],
    ['a number written as a text', withResult({ score: { scaled: '0.5' } })],
    ['a truth written as a text', withResult({ success: 'true' })],
    ['another case of a word', { ...simple, object: { ...actor, objectType: 'agent' } }],
    ['an id that is no UUID', { ...simple, id: '7c1f6d1e52ab4c9e9d550f3f5b1d2c3a' }],
    ['a UUID of another variant', { ...simple, id: '7c1f6d1e-52ab-4c9e-cd55-0f3f5b1d2c3a' }],
    ['nobody', { ...simple, actor: { name: 'P' } }],
    ['one with two identifiers', { ...simple, actor: { ...actor, openid: 'https://p.example' } }],
    ['an address without mailto', { ...simple, actor: { mbox: 'learner@school.example' } }],
    ['an address without a scheme', { ...simple, object: { id: 'school.example/a' } }],
    ['white space in an address', { ...simple, object: { id: 'https://school.example/a b' } }],
    ['a text without a language', about({ name: 'Lighthouse' })],
    ['an invalid language', about({ name: { 'e n': 'Lighthouse' } })],
    ['a map of nothing', about({ name: {} })],
    ['choices of nothing in particular', about({ choices: list('a') })],
    ['another kind of interaction', interaction('hottext')],
    ['choices of a number', interaction('numeric', { choices: list('a') })],
    ['one id twice', interaction('choice', { choices: list('a', 'a') })],
    ['white space in an id', interaction('choice', { choices: list('a b') })],
    ['a pattern that names no choice', interaction('choice', { choices: list('a'), ...patterns('b') })],
    ['a response that names no choice', interaction('choice', { choices: list('a') }, 'a[,]b')],
    ['nothing chosen', interaction('choice', { choices: list('a') }, '')],
    ['a delimiter too many', interaction('choice', { choices: list('a') }, 'a[,]')],
    ['half of a pair', interaction('matching', { source: list('a'), target: list('x') }, 'a')],
    ['a third truth', interaction('true-false', {}, 'not-given')],
    ['words for a number', interaction('numeric', {}, '120 days')],
    ['a range without ends', interaction('numeric', patterns('[:]'))],
    ['more than the whole', withResult({ score: { scaled: 1.01 } })],
    ['more than the maximum', withResult({ score: { raw: 3, min: 0, max: 2 } })],
    ['a maximum of nothing', withResult({ score: { raw: 0, min: 0, max: 0 } })],
    ['weeks and days', withResult({ duration: 'P4W1D' })],
    ['a duration of nothing', withResult({ duration: 'PT' })],
    ['a duration written as a time', withResult({ duration: 'P0003-01-29T04:35:59' })],
    ['an extension without an address', withResult({ extensions: { mood: 'good' } })],
    ['another kind of context', inContext({ contextActivities: { sibling: [object] } })],
    ['a registration that is no UUID', inContext({ registration: 'first' })],
    ['a day without a time', { ...simple, timestamp: '2025-12-13' }],
    [
      'the platform of an agent',
      { ...simple, object: { ...actor, objectType: 'Agent' }, context: { platform: 'Lede' } },
    ],
  ])('%s', (_, statement) => expect(findFaults(statement)).not.toEqual([]))
})
