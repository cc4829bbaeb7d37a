import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Attempt } from '../../core/attempt.ts'
import { toBase64url } from '../../core/base64url.ts'
import { charactersFrom } from '../../core/classes/ticket.ts'
import { type Receipt, readReceipt, writeReceipt } from '../../core/receipt.ts'
import { equalInConstantTime } from '../classes/hashes.ts'

type Results = Pick<Attempt, 'quiz' | 'version' | 'mode' | 'score' | 'maxScore' | 'submittedAt' | 'receipt'>

/** Adds the receipt to an attempt that shows its results, if the host has the key. Each time it is the same. */
export const addReceipt = (key: string | undefined, attempt: Attempt): Attempt => addReceiptOf(key, attempt.id, attempt)

/** The same for an attempt of a seat, whose id is not a part of it. */
export function addReceiptOf<Shown extends Results>(key: string | undefined, id: string, attempt: Shown): Shown {
  const { quiz, version, mode, score, maxScore, submittedAt } = attempt
  if (!key || score === undefined || maxScore === undefined || submittedAt === undefined) return attempt
  const mark = charactersFrom(hash(key, 'attempt', id), 4)
  const text = writeReceipt({ quiz, version, mode, score, maxScore, submittedAt, mark })
  return { ...attempt, receipt: `${text}~${sign(key, text)}` }
}

/** What a signed receipt says; undefined if this host did not sign it. */
export function checkReceipt(key: string, signed: string): Receipt | undefined {
  const end = signed.lastIndexOf('~')
  const text = signed.slice(0, Math.max(0, end))
  return equalInConstantTime(sign(key, text), signed.slice(end + 1)) ? readReceipt(text) : undefined
}

/** 128 bits in base64url. */
const sign = (key: string, text: string) => toBase64url(hash(key, 'receipt', text).slice(0, 16))

const hash = (key: string, use: string, text: string) => hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${use}:${text}`))
