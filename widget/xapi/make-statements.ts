import type { ItemResult } from '../../core/attempt.ts'
import type { AboutAttempt, LedeEvents } from '../events.ts'
import { itemActivity, quizActivity, quizIri } from './activities.ts'
import { writeResponse } from './interactions.ts'
import type { Activity, Actor, Result, Score, Statement } from './statement.ts'
import { nameStatement } from './statement-id.ts'

/** What the page knows and the quiz does not. */
export interface Known {
  actor: Actor
  /** Share of the maximum, 0 to 1, that passes. Without it, no statement says passed or failed. */
  passMark?: number
  /** What the quiz belongs to: a course, a class. */
  grouping?: readonly Activity[]
}

type Verb = 'attempted' | 'answered' | 'completed' | 'passed' | 'failed'

interface Fact {
  verb: Verb
  object: Activity
  result?: Result
  /** What is answered; every other verb is said once of an attempt. */
  item?: string
  at: Date
}

/** What is stated when an attempt begins. */
export const stateStart = (known: Known, about: AboutAttempt, at: Date): Statement =>
  makeStatement(known, about, { verb: 'attempted', object: quizActivity(about), at })

/** What is stated of an item that has been graded: nothing if nothing was answered. */
export function stateAnswer(known: Known, about: AboutAttempt, graded: ItemResult, at: Date): Statement[] {
  const { response, score, maxScore } = graded
  const { items, language } = about.publicQuiz
  const item = items.find(({ id }) => id === graded.id)
  if (!item || response === undefined || isEmpty(response)) return []
  const written = writeResponse(item, response, language)
  const result: Result = {
    score: scoreOf(score, maxScore),
    success: score >= maxScore,
    // What was typed is no number, or not one response but several: the syntax has no place for it.
    ...(written === undefined ? { extensions: { [term(about, 'typed')]: `${response}` } } : { response: written }),
  }
  return [
    makeStatement(known, about, {
      verb: 'answered',
      object: itemActivity(about, item, graded),
      result,
      item: item.id,
      at,
    }),
  ]
}

const isEmpty = (response: unknown) =>
  typeof response === 'object' ? Object.keys(response as object).length === 0 : `${response}`.trim() === ''

/** What is stated when an attempt has been handed in and scored: that it is completed, and whether it is passed. */
export function stateEnd(known: Known, submitted: LedeEvents['lede-submit'], at: Date, startedAt?: Date): Statement[] {
  const score = scoreOf(submitted.score, submitted.maxScore)
  const result: Result = {
    score,
    completion: true,
    ...(startedAt && { duration: `PT${((at.getTime() - startedAt.getTime()) / 1000).toFixed(2)}S` }),
  }
  const object = quizActivity(submitted)
  const make = (verb: Verb, success?: boolean) =>
    makeStatement(known, submitted, {
      verb,
      object,
      result: { ...result, ...(success !== undefined && { success }) },
      at,
    })
  if (known.passMark === undefined) return [make('completed')]
  const success = score.scaled >= known.passMark - rounding
  return [make('completed', success), make(success ? 'passed' : 'failed', success)]
}

/** Three thirds may come to a little less than a whole. */
const rounding = 1e-9

function scoreOf(score: number, maxScore: number): Score {
  const raw = Math.min(Math.max(score, 0), maxScore)
  return { scaled: Math.min(raw / maxScore, 1), raw, min: 0, max: maxScore }
}

function makeStatement({ actor, grouping = [] }: Known, about: AboutAttempt, fact: Fact): Statement {
  const { attempt, version, mode, publicQuiz } = about
  const { verb, object, result, item, at } = fact
  return {
    id: nameStatement(attempt, item === undefined ? verb : `${verb} ${item}`),
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object,
    ...(result && { result }),
    context: {
      registration: attempt,
      ...contextActivities(about, grouping, item !== undefined),
      platform: 'Lede',
      language: publicQuiz.language,
      extensions: { [term(about, 'version')]: version, [term(about, 'mode')]: mode },
    },
    timestamp: at.toISOString(),
  }
}

/** An item's parent is its quiz; a variant is grouped with its siblings by the quiz that they are variants of. */
function contextActivities(about: AboutAttempt, given: readonly Activity[], ofItem: boolean) {
  const { variantOf } = about.publicQuiz
  const parent: Activity[] = ofItem ? [{ objectType: 'Activity', id: quizIri(about.host, about.quiz) }] : []
  const original: Activity[] =
    variantOf === undefined ? [] : [{ objectType: 'Activity', id: quizIri(about.host, variantOf) }]
  const grouping = [...original, ...given]
  if (parent.length + grouping.length === 0) return {}
  return { contextActivities: { ...(ofItem && { parent }), ...(grouping.length > 0 && { grouping }) } }
}

/** The name of one of Lede's own terms, which the built module itself explains at its head. */
const term = ({ host }: AboutAttempt, name: 'version' | 'mode' | 'typed') => `${host}/xapi.js#${name}`
