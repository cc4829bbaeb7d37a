import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { pickBlock } from './block.ts'
import { publicItemSchema, toPublicItem } from './items/index.ts'
import type { Permute } from './permute.ts'
import { language, level, mode, type Quiz, quizId, quizSchema, quizVersion, source, stimulus } from './quiz.ts'
import { unpublishedHash } from './version.ts'

/** A published quiz as learners see it: no key, feedback, evidence or attribution. */
export const publicQuizSchema = z.strictObject({
  id: quizId,
  version: quizVersion,
  title: quizSchema.shape.title,
  description: quizSchema.shape.description,
  language,
  level: level.optional(),
  variantOf: quizSchema.shape.variantOf,
  source: source.optional(),
  stimulus: stimulus.optional(),
  mode,
  draw: quizSchema.shape.draw,
  items: z.array(publicItemSchema),
})

export type PublicQuiz = z.infer<typeof publicQuizSchema>

/**
 * Version of the view's format. Caches keep views by quiz version and this number for a year: raise it if
 * `toPublicQuiz` returns another view of an already published quiz.
 */
export const publicFormat = 2

/**
 * The public view of a quiz, for learners before they answer. Built by picking fields, never by omitting some, so
 * that a new field of the format stays private until somebody picks it. Lists are ordered by `seed`,
 * which stays private too: a reader who could repeat the shuffle would see where it avoided the key's order.
 */
export function toPublicQuiz(quiz: Quiz, id: string, version: string, seed = unpublishedHash(quiz)): PublicQuiz {
  return {
    id,
    version,
    title: quiz.title,
    ...(quiz.description !== undefined && { description: quiz.description }),
    language: quiz.language,
    ...(quiz.level && { level: quiz.level }),
    ...(quiz.variantOf !== undefined && { variantOf: quiz.variantOf }),
    ...(quiz.source && { source: pickSource(quiz.source) }),
    ...(quiz.stimulus && { stimulus: quiz.stimulus.map(pickBlock) }),
    mode: quiz.mode ?? 'practice',
    ...(quiz.draw !== undefined && { draw: quiz.draw }),
    items: quiz.items.map((item) => toPublicItem(item, orderByHash(seed, item.id))),
  }
}

/**
 * Orders each list by HMAC-SHA-256 of its name and its entries' ids under the whole seed, so that the orders of other lists
 * reveal nothing about this one.
 */
const orderByHash =
  (seed: string, item: string): Permute =>
  (list, name = '') => {
    const key = utf8ToBytes(seed)
    const hashOf = (id: string) => bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([item, name, id]))))
    const hashes = new Map(list.map(({ id }) => [id, hashOf(id)]))
    return list.toSorted((a, b) => ((hashes.get(a.id) ?? '') < (hashes.get(b.id) ?? '') ? -1 : 1))
  }

const pickSource = ({ title, publisher, author, url, published, retrieved }: NonNullable<Quiz['source']>) => ({
  title,
  publisher,
  ...(author !== undefined && { author }),
  ...(url !== undefined && { url }),
  ...(published !== undefined && { published }),
  ...(retrieved !== undefined && { retrieved }),
})
