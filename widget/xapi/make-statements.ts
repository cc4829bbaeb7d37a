import type { ItemResult } from '../../core/attempt.ts'
import type { AboutAttempt, LedeEvents } from '../events.ts'
import { itemActivity, quizActivity, quizIri } from './activities.ts'
import { isEmpty, writeResponse } from './interactions.ts'
import type { Activity, Actor, Result, Score, Statement } from './statement.ts'
import { nameStatement } from './statement-id.ts'

/** Data for statements that the page has and the quiz does not. */
export interface PageContext {
  actor: Actor
  /** Share of the maximum, 0 to 1, that passes. Without it there are no passed or failed statements. */
  passMark?: number
  /** The course or class that the quiz belongs to. */
  grouping?: readonly Activity[]
}

type Verb = 'attempted' | 'answered' | 'completed' | 'passed' | 'failed'

interface Fact {
  verb: Verb
  object: Activity
  result?: Result
  /** Id of the answered item; statements with other verbs are made once per attempt. */
  item?: string
  at: Date
}

/** The statement for the start of an attempt. */
export const stateStart = (context: PageContext, about: AboutAttempt, at: Date): Statement =>
  makeStatement(context, about, { verb: 'attempted', object: quizActivity(about), at })

/** The statement for a graded item; empty if it was not answered. */
export function stateAnswer(context: PageContext, about: AboutAttempt, graded: ItemResult, at: Date): Statement[] {
  const { response, score, maxScore } = graded
  const { items, language } = about.publicQuiz
  const item = items.find(({ id }) => id === graded.id)
  if (!item || response === undefined || isEmpty(response)) return []
  const written = writeResponse(item, response, language)
  const result: Result = {
    score: scoreOf(score, maxScore),
    success: score >= maxScore,
    // Typed text that the syntax cannot express: not a number, or with the delimiter in it.
    ...(written === undefined ? { extensions: { [term(about, 'typed')]: `${response}` } } : { response: written }),
  }
  return [
    makeStatement(context, about, {
      verb: 'answered',
      object: itemActivity(about, item, graded),
      result,
      item: item.id,
      at,
    }),
  ]
}

/** The statements for a scored attempt: completed, and with a pass mark passed or failed. */
export function stateEnd(
  context: PageContext,
  submitted: LedeEvents['lede-submit'],
  at: Date,
  startedAt?: Date,
): Statement[] {
  const score = scoreOf(submitted.score, submitted.maxScore)
  const result: Result = {
    score,
    completion: true,
    ...(startedAt && { duration: `PT${((at.getTime() - startedAt.getTime()) / 1000).toFixed(2)}S` }),
  }
  const object = quizActivity(submitted)
  const make = (verb: Verb, success?: boolean) =>
    makeStatement(context, submitted, {
      verb,
      object,
      result: { ...result, ...(success !== undefined && { success }) },
      at,
    })
  if (context.passMark === undefined) return [make('completed')]
  const success = score.scaled >= context.passMark - rounding
  return [make('completed', success), make(success ? 'passed' : 'failed', success)]
}

/** Three thirds may sum to slightly less than one. */
const rounding = 1e-9

function scoreOf(score: number, maxScore: number): Score {
  const raw = Math.min(Math.max(score, 0), maxScore)
  return { scaled: Math.min(raw / maxScore, 1), raw, min: 0, max: maxScore }
}

function makeStatement({ actor, grouping = [] }: PageContext, about: AboutAttempt, fact: Fact): Statement {
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

/** An item's parent is its quiz. A variant is grouped under the quiz that it is a variant of. */
function contextActivities(about: AboutAttempt, given: readonly Activity[], ofItem: boolean) {
  const { variantOf } = about.publicQuiz
  const parent: Activity[] = ofItem ? [{ objectType: 'Activity', id: quizIri(about.host, about.quiz) }] : []
  const original: Activity[] =
    variantOf === undefined ? [] : [{ objectType: 'Activity', id: quizIri(about.host, variantOf) }]
  const grouping = [...original, ...given]
  if (parent.length + grouping.length === 0) return {}
  return { contextActivities: { ...(ofItem && { parent }), ...(grouping.length > 0 && { grouping }) } }
}

/** IRI of a term of Lede's own, which the header of the built module explains. */
const term = ({ host }: AboutAttempt, name: 'version' | 'mode' | 'typed') => `${host}/xapi.js#${name}`
