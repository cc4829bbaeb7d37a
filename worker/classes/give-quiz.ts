import type { Assignment, AssignmentCreate, AssignmentPatch } from '../../core/classes/assignment.ts'
import type { Quiz } from '../../core/quiz.ts'
import {
  type AssignmentChanges,
  type AssignmentRow,
  createAssignment,
  readAssignment,
  updateAssignment,
} from '../db/classes/assignments.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from '../published/catalogue.ts'
import { findOpen, missingQuiz } from '../published/missing-quiz.ts'
import { toAssignment } from './class-view.ts'
import { type ClassSecrets, equalInConstantTime, givingCode } from './hashes.ts'

const toMilliseconds = (time: string | undefined): number | null => (time === undefined ? null : Date.parse(time))

/**
 * Gives a quiz to a class. The version is fixed from now on.
 *
 * @throws ProblemError class-only, unknown-quiz, unknown-version, quiz-withdrawn, class-full or invalid-request
 */
export async function giveQuiz(
  { database, catalogue, classSecrets }: { database: Database; catalogue: Catalogue; classSecrets: ClassSecrets },
  id: string,
  body: AssignmentCreate,
): Promise<Assignment> {
  const current = await findOpen(catalogue, body.quiz)
  const version = body.version ?? current?.version
  const quiz = version && (await catalogue.findQuiz(body.quiz, version))
  if (!quiz) throw await missingQuiz(catalogue, body.quiz, { quiz: 'quiz', version: 'version' })
  checkGivingCode(classSecrets, body, quiz)
  const row = {
    class: id,
    quiz: body.quiz,
    version,
    mode: body.mode ?? 'test',
    opensAt: toMilliseconds(body.opensAt),
    closesAt: toMilliseconds(body.closesAt),
    minutes: body.minutes ?? null,
    attempts: body.attempts ?? 1,
    counts: body.counts ?? 'best',
    reveal: body.reveal ?? 'submitted',
  } as const
  checkMode(row, quiz)
  checkSettings(row)
  const added = await createAssignment(database, row)
  if (!added) throw new ProblemError('class-full', 'The class has 200 assignments, as many as it may have.')
  return toAssignment(added)
}

/**
 * Changes an assignment.
 *
 * @throws ProblemError unknown-assignment or invalid-request
 */
export async function changeAssignment(
  database: Database,
  key: { class: string; assignment: number },
  patch: AssignmentPatch,
): Promise<Assignment> {
  const row = await readAssignment(database, key.class, key.assignment)
  if (!row) throw unknownAssignment()
  const changes = mergeChanges(row, patch)
  checkSettings({ ...row, ...changes })
  const changed = await updateAssignment(database, key, changes)
  if (!changed) throw unknownAssignment()
  return toAssignment(changed)
}

export const unknownAssignment = () =>
  new ProblemError('unknown-assignment', 'The class has no assignment of this number.')

function mergeChanges(row: AssignmentRow, patch: AssignmentPatch): AssignmentChanges {
  const { opensAt, closesAt, minutes, attempts, counts, reveal, amendments, exceptions } = patch
  const timeOr = (time: string | null | undefined, recorded: number | null) =>
    time === undefined ? recorded : toMilliseconds(time ?? undefined)
  return {
    opensAt: timeOr(opensAt, row.opensAt),
    closesAt: timeOr(closesAt, row.closesAt),
    minutes: minutes === undefined ? row.minutes : minutes,
    attempts: attempts ?? row.attempts,
    counts: counts ?? row.counts,
    reveal: reveal ?? row.reveal,
    amendments: amendments ?? {},
    exceptions: Object.fromEntries(
      Object.entries(exceptions ?? {}).map(([seat, exception]) => [
        seat,
        exception && {
          ...exception,
          ...(exception.countLate !== undefined && { lateDecidedAt: exception.countLate === null ? null : Date.now() }),
          ...(typeof exception.until === 'string' && { until: Date.parse(exception.until) }),
        },
      ]),
    ) as AssignmentChanges['exceptions'],
  }
}

/** A quiz that only classes take is given by its code, which its author hands on. */
function checkGivingCode(secrets: ClassSecrets, { quiz: id, givingCode: given }: AssignmentCreate, { access }: Quiz) {
  if (access === undefined || (given && equalInConstantTime(givingCode(secrets, id), given))) return
  throw new ProblemError('class-only', 'Only classes take this quiz. Send its giving code, which its author has.')
}

function checkMode({ mode }: Pick<AssignmentRow, 'mode'>, quiz: Quiz) {
  if (mode === 'practice' && quiz.mode === 'test') throw invalid('/mode', 'must be "test": this quiz is one')
  // Practice needs the public checks.
  if (mode === 'practice' && quiz.access) throw invalid('/mode', 'must be "test": only classes take this quiz')
}

function checkSettings({
  mode,
  reveal,
  opensAt,
  closesAt,
}: Omit<AssignmentRow, 'amendments' | 'exceptions' | 'assignment'>) {
  if (mode === 'practice' && reveal !== 'submitted')
    throw invalid('/reveal', 'must be "submitted": practice shows each result while pupils work')
  if (reveal === 'closed' && closesAt === null) throw invalid('/closesAt', 'is required when results wait for it')
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) throw invalid('/closesAt', 'must be after opensAt')
}

const invalid = (pointer: string, detail: string) =>
  new ProblemError('invalid-request', `${pointer} ${detail}.`, { errors: [{ pointer, detail }] })
