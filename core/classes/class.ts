import { z } from 'zod'
import { assignmentSchema } from './assignment.ts'
import { classId, joinCode, keyHash, mostSeats, time } from './ids.ts'
import { seatSchema } from './seat.ts'

/** Ciphertext that the host stores and cannot read. */
const sealed = (characters: number) =>
  z
    .string()
    .min(1)
    .max(characters)
    .regex(/^[A-Za-z0-9_.-]*$/, { error: 'must be ciphertext in base64url' })

const vault = sealed(1024).describe("The class's keys, wrapped by the key of a link.")
const roster = sealed(32 * 1024).describe('Names by seat, as ciphertext of at most 32 KiB.')

const keepDays = z
  .int()
  .min(1)
  .max(400)
  .describe('Days after the last activity until the class is deleted. Default 90.')
const sharedDevices = z.boolean().describe('True if pupils share devices: a device forgets the seat after handing in.')

/** A new class. The browser makes its id and keys. */
export const classCreateSchema = z.strictObject({
  class: classId,
  keyHash,
  vault,
  readerHash: keyHash.optional().describe('The same of the reading link, which may read but not change.'),
  readerVault: vault.optional(),
  roster: roster.optional(),
  sharedDevices: sharedDevices.optional(),
  keepDays: keepDays.optional(),
})
export type ClassCreate = z.infer<typeof classCreateSchema>

/** Changes of a class; what is missing stays. */
export const classPatchSchema = z.strictObject({
  keyHash: keyHash.optional().describe('Of a new management link; the old one stops working.'),
  vault: vault.optional(),
  readerHash: keyHash.nullable().optional().describe('Of a new reading link; null removes it.'),
  readerVault: vault.nullable().optional(),
  roster: roster.nullable().optional().describe('Needs `If-Match` with the ETag of the names. null removes them.'),
  locked: z.boolean().optional().describe('True lets nobody join who has not joined before.'),
  sharedDevices: sharedDevices.optional(),
  keepDays: keepDays.optional(),
})
export type ClassPatch = z.infer<typeof classPatchSchema>

/** A new management link, attached by the operator of the host. */
export const relinkSchema = z.strictObject({ keyHash })

/** A join code that works until a time. */
export const codeSchema = z.strictObject({ code: joinCode, expiresAt: time })
export type JoinCode = z.infer<typeof codeSchema>

/** A class as its teacher, or the holder of the reading link, sees it. */
export const classSchema = z.strictObject({
  class: classId,
  role: z.enum(['teacher', 'reader']).describe('Which link the key is of.'),
  vault: vault.describe('The vault of this link.'),
  roster: roster.optional(),
  rosterTag: z.string().describe('ETag of the names, for `If-Match`.'),
  hasReader: z.boolean().describe('Whether there is a reading link.'),
  locked: z.boolean(),
  sharedDevices,
  keepDays,
  createdAt: time,
  expiresAt: z.iso.date().describe('The class is deleted after this day, unless something happens in it.'),
  code: codeSchema.optional().describe('The join code, while it works.'),
  seats: z.array(seatSchema).max(mostSeats),
  assignments: z.array(assignmentSchema),
})
export type Class = z.infer<typeof classSchema>
