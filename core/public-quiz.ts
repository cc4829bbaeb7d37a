import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
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
 * The number of the view's format. Caches hold views by version and by this number, for a year: raise it whenever
 * `toPublicQuiz` begins to make another view of a quiz that is published already.
 */
export const publicFormat = 2

/**
 * What a learner may see of a quiz before answering. Built by picking fields one by one, never by leaving some out, so
 * that a field which is added to the format stays private until somebody decides otherwise. Lists are ordered by `seed`,
 * which stays private as well: who could repeat the shuffle would see where it kept clear of the key's order.
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
    ...(quiz.stimulus && { stimulus: quiz.stimulus }),
    mode: quiz.mode ?? 'practice',
    ...(quiz.draw !== undefined && { draw: quiz.draw }),
    items: quiz.items.map((item) => toPublicItem(item, orderByHash(seed, item.id))),
  }
}

/**
 * Orders each list by HMAC-SHA-256 of its name and its entries' ids under the whole seed, so that the orders of other lists
 * reveal nothing of this one.
 */
const orderByHash =
  (seed: string, item: string): Permute =>
  (list, name = '') => {
    const key = utf8ToBytes(seed)
    const hashOf = (id: string) => bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([item, name, id]))))
    const hashes = new Map(list.map(({ id }) => [id, hashOf(id)]))
    return list.toSorted((a, b) => ((hashes.get(a.id) ?? '') < (hashes.get(b.id) ?? '') ? -1 : 1))
  }

const pickSource = ({ title, publisher, url, published, retrieved }: NonNullable<Quiz['source']>) => ({
  title,
  publisher,
  ...(url !== undefined && { url }),
  ...(published !== undefined && { published }),
  ...(retrieved !== undefined && { retrieved }),
})
