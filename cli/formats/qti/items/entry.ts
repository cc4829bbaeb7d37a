import { element } from '../../../../authoring/formats/write-xml.ts'
import { richXml } from '../content.ts'
import { response } from '../names.ts'
import { call, isNull } from '../processing/rules.ts'
import type { ConditionalFeedback } from './item-type.ts'

/** The body of an item with an input field, and what follows the field. */
export const writeEntryBody = (prompt: string, after = ''): string =>
  element('p', {}, richXml(prompt)) +
  element('p', {}, element('qti-text-entry-interaction', { 'response-identifier': response }), after)

/** True for a response for which none of the tests is. */
export const writeAnyOther = (tests: readonly string[]): string =>
  call('and', call('not', isNull(response)), call('not', call('or', ...tests)))

interface TestedEntry {
  test: string
  weight?: number | undefined
  feedback?: string | undefined
}

/** Feedback to accepted responses. A right one gets that of entries of full weight only, as in grading. */
export function writeAcceptedFeedback(accept: readonly TestedEntry[], right: string): ConditionalFeedback[] {
  if (accept.every(({ feedback }) => feedback === undefined)) return []
  return accept.map(({ test, weight = 1, feedback }) => ({
    test: weight === 1 ? test : call('and', test, call('not', right)),
    feedback,
  }))
}
