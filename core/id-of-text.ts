import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** The text that an id is made from: Unicode NFC, white space collapsed, trimmed. */
const comparable = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * The id of a choice, part or sentence that has none in the file: "c" and the first 12 hex digits of the SHA-256 of its text.
 * Published quizzes and recorded responses contain these ids, so the rule is frozen.
 */
export const idOfText = (text: string): string => `c${bytesToHex(sha256(utf8ToBytes(comparable(text)))).slice(0, 12)}`
