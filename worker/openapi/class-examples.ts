import type { Class, ClassCreate } from '../../core/classes/class.ts'
import { deriveLinkKeys, hashAuthKey } from '../../core/classes/keys.ts'
import type { OperationExamples, Said } from './example-types.ts'

export const exampleClass = 'Bk3xTq9ZpLmA'
const secret = 'o5QyC2sN7vXe1RkWb8HtLA'
export const exampleClassKey = deriveLinkKeys(exampleClass, secret).authKey
const time = '2026-01-15T09:30:00.000Z'

export const exampleClassCreate = {
  class: exampleClass,
  keyHash: hashAuthKey(exampleClassKey),
  vault: 'mJ8c2Vw-sealed-keys-of-the-class',
} satisfies ClassCreate

const shownClass = {
  class: exampleClass,
  role: 'teacher',
  vault: exampleClassCreate.vault,
  rosterTag: '"0"',
  hasReader: false,
  locked: false,
  sharedDevices: false,
  keepDays: 90,
  createdAt: time,
  expiresAt: '2026-01-22',
  seats: [],
  assignments: [],
} satisfies Class

const classKey: Said = { detail: 'Send the key of the link as "Authorization: Bearer KEY".' }
const unknownClass: Said = { detail: 'No class has this id. It may have been deleted.' }
const classProblems = { unauthorized: classKey, 'unknown-class': unknownClass }

const misfit = (pointer: string, detail: string): Said => ({
  detail: 'The body is invalid: see "errors".',
  errors: [{ pointer, detail }],
})

const unavailable: Said = {
  detail: 'This host has no classes: its operator has not set the secrets TICKET_PEPPER and SEAT_KEY.',
}

/** The examples of the operations of classes, by their ids. */
export const classExamples: Record<string, OperationExamples> = {
  createClass: {
    body: { new: exampleClassCreate },
    answers: { 201: { new: shownClass }, 200: { new: shownClass } },
    problems: {
      'class-exists': { detail: 'Another class has this id. Make a new one.' },
      'invalid-request': misfit('/vault', 'is required'),
      'classes-unavailable': unavailable,
    },
  },
  getClass: { answers: { 200: { class: shownClass } }, problems: classProblems },
  changeClass: {
    body: { names: { roster: 'Zm9v-sealed-names' }, lock: { locked: true } },
    answers: {
      200: {
        names: { ...shownClass, roster: 'Zm9v-sealed-names', rosterTag: '"1"' },
        lock: { ...shownClass, locked: true },
      },
    },
    problems: {
      ...classProblems,
      'roster-changed': { detail: 'Another window has changed the names. Load them again, then repeat the change.' },
      'invalid-request': { detail: 'Send the ETag of the names that you have as If-Match: see "rosterTag".' },
    },
  },
  deleteClass: { problems: classProblems },
  makeJoinCode: { answers: { 200: { code: { code: 'K7QF3MX', expiresAt: time } } }, problems: classProblems },
  relinkClass: {
    body: { link: { keyHash: exampleClassCreate.keyHash, vault: 'Xw4-another-vault' } },
    answers: { 200: { link: { ...shownClass, vault: 'Xw4-another-vault' } } },
    problems: { 'unknown-class': unknownClass, 'invalid-request': misfit('/vault', 'is required') },
  },
}
