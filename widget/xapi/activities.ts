import type { ItemResult } from '../../core/attempt.ts'
import type { PublicItem } from '../../core/items/index.ts'
import type { AboutAttempt } from '../events.ts'
import { describeInteraction, inLanguage, showGap, writePatterns } from './interactions.ts'
import type { Activity } from './statement.ts'

/** The URL of a quiz's page, which identifies the quiz in all its versions. */
export const quizIri = (host: string, quiz: string) => `${host}/q/${quiz}`

/** A quiz as an activity. */
export function quizActivity({ host, quiz, publicQuiz }: AboutAttempt): Activity {
  const { title, description, language } = publicQuiz
  const id = quizIri(host, quiz)
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/assessment',
      name: { [language]: title },
      ...(description !== undefined && { description: { [language]: description } }),
      moreInfo: id,
    },
  }
}

/** An item as an activity, with its correct response if the result has it. */
export function itemActivity(about: AboutAttempt, item: PublicItem, result: ItemResult): Activity {
  const { language } = about.publicQuiz
  const asked = item.type === 'inline-choice' ? `${item.prompt} ${showGap(item.text)}` : item.prompt
  const patterns = writePatterns(item, result, language)
  return {
    objectType: 'Activity',
    id: `${quizIri(about.host, about.quiz)}#${item.id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: inLanguage(language, item.prompt),
      description: inLanguage(language, asked),
      ...describeInteraction(item, language),
      ...(patterns.length > 0 && { correctResponsesPattern: patterns }),
    },
  }
}
