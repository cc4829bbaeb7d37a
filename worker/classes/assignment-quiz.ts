import type { AssignmentQuiz } from '../../core/classes/report.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import { scoreItem } from '../../core/score-attempt.ts'
import type { AssignmentRow } from '../db/classes/assignments.ts'
import { readAssignment } from '../db/classes/assignments.ts'
import { readSeatWork } from '../db/classes/read-work.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import type { Catalogue } from '../published/catalogue.ts'
import { checkHolder } from './check-holder.ts'
import { unknownAssignment } from './give-quiz.ts'
import type { SeatHolder } from './seat-token.ts'

interface Reader {
  database: Database
  catalogue: Catalogue
}

/** Finds the quiz of an assignment. A version that was given stays, even if it is withdrawn. */
export async function findGivenQuiz(catalogue: Catalogue, { quiz, version }: AssignmentRow) {
  const found = await catalogue.findQuiz(quiz, version)
  if (!found) throw new Error('the version of an assignment is missing')
  return found
}

/**
 * The quiz of an assignment with its key, for the teacher.
 *
 * @throws ProblemError unknown-assignment
 */
export async function showQuizToTeacher(reader: Reader, id: string, assignment: number): Promise<AssignmentQuiz> {
  const row = await readAssignment(reader.database, id, assignment)
  if (!row) throw unknownAssignment()
  const quiz = await findGivenQuiz(reader.catalogue, row)
  return {
    quiz: toPublicQuiz(quiz, row.quiz, row.version),
    key: quiz.items.map((item) => scoreItem(item, undefined, quiz.language)),
    skills: Object.fromEntries(quiz.items.flatMap(({ id, skill }) => (skill === undefined ? [] : [[id, skill]]))),
  }
}

/**
 * The quiz of an assignment as its pupils see it, once it is open.
 *
 * @throws ProblemError unknown-class, seat-revoked, unknown-assignment or assignment-not-open
 */
export async function showQuizToSeat(
  reader: Reader,
  holder: SeatHolder,
  assignment: number,
  now: number,
): Promise<AssignmentQuiz> {
  const { assignment: row } = checkHolder(await readSeatWork(reader.database, { ...holder, assignment }), holder)
  if (!row) throw unknownAssignment()
  if ((row.opensAt ?? 0) > now) throw new ProblemError('assignment-not-open', 'The assignment is not open yet.')
  return { quiz: toPublicQuiz(await findGivenQuiz(reader.catalogue, row), row.quiz, row.version) }
}
