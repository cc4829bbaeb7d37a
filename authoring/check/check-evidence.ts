import { holdsQuote, plainWords } from '../../core/find-evidence.ts'
import type { Issue } from '../../core/issues.ts'
import { findNearMiss } from '../nearest-quote.ts'
import { replace } from '../patch.ts'
import { isObject, valueAt } from '../pointer.ts'
import { compareQuote } from './compare-quote.ts'
import { namePlace } from './name-place.ts'
import { nameText, readPassage } from './passage.ts'
import { plainText } from './plain-text.ts'
import type { Finding } from './problem.ts'

const missing = /^\/items\/\d+\/evidence$/
const quote = /^\/items\/\d+\/evidence(?:\/\d+)?\/quote$/
const missingEvidence = { rule: 'evidence', severity: 'task' } as const

/**
 * Evidence that is still to be found: work for the author and no error, for imported items come without it. Without a
 * stimulus no item can have any, so this is said once.
 */
export function findMissingEvidence(issues: readonly Issue[], quiz: unknown) {
  const withoutEvidence = issues.filter(({ pointer }) => missing.test(pointer) && valueAt(pointer, quiz) === undefined)
  const passage = issues.find(({ pointer }) => pointer === '/stimulus' && valueAt(pointer, quiz) === undefined)
  const findings: Finding[] = passage
    ? [
        {
          ...missingEvidence,
          pointer: passage.pointer,
          detail: 'there is no stimulus that items could cite as evidence',
          fix: 'add the passage as "stimulus" and quote it in each item, or say "evidence": "none"',
        },
      ]
    : withoutEvidence.map(({ pointer }) => ({
        ...missingEvidence,
        pointer,
        detail: `${namePlace(pointer, quiz)} is missing`,
        fix: 'quote the words of the stimulus that settle the item: "evidence": {"quote": "…"}',
      }))
  return { issues: new Set(passage ? [...withoutEvidence, passage] : withoutEvidence), findings }
}

/** A finding for evidence that is not in the stimulus, with the closest words that are; undefined for another issue. */
export function checkEvidence({ pointer, detail }: Issue, quiz: unknown): Finding | undefined {
  const text = valueAt(pointer, quiz)
  const texts = readPassage(quiz)
  const passage = texts?.map((one) => plainText(one.text))
  if (!quote.test(pointer) || typeof text !== 'string' || !plainWords(text) || !passage) return undefined
  if (holdsQuote(passage.join('\n'), text)) return undefined
  const near = findNearMiss(text, passage, languageOf(quiz))
  const finding = {
    rule: 'evidence',
    severity: 'error',
    pointer,
    detail: `${namePlace(pointer, quiz)} ${detail}`,
  } as const
  return {
    ...finding,
    ...(near !== undefined && { patch: replace(pointer, near) }),
    ...compareQuote(text, passage, languageOf(quiz), (index) => nameText(texts?.[index]?.pointer ?? '')),
  }
}

/** The language of a quiz, English if it does not say. */
export const languageOf = (quiz: unknown): string =>
  isObject(quiz) && typeof quiz.language === 'string' ? quiz.language : 'en'
