import { and, eq, sql } from 'drizzle-orm'
import { mostAssignments } from '../../../core/classes/ids.ts'
import { type Database, prepareOnce } from '../database.ts'
import { assignments, type StoredException } from '../schema.ts'

export type AssignmentRow = typeof assignments.$inferSelect
export type NewAssignment = Omit<AssignmentRow, 'assignment' | 'amendments' | 'exceptions'>

/** Stores an assignment under the next number of its class; undefined if the class has as many as it may have. */
export async function createAssignment(database: Database, row: NewAssignment): Promise<AssignmentRow | undefined> {
  const last = sql`coalesce((select "assignment" from "assignments" where "class" = ${row.class} order by "assignment" desc limit 1), 0)`
  const [added] = await database.ask((db) =>
    db
      .insert(assignments)
      .select(
        sql`select ${row.class}, ${last} + 1, ${row.quiz}, ${row.version}, ${row.mode}, ${row.opensAt}, ${row.closesAt}, ${row.minutes}, ${row.attempts}, ${row.counts}, ${row.reveal}, null, null where ${last} < ${mostAssignments}`,
      )
      .returning(),
  )
  return added
}

const select = prepareOnce((db) =>
  db
    .select()
    .from(assignments)
    .where(
      and(eq(assignments.class, sql.placeholder('class')), eq(assignments.assignment, sql.placeholder('assignment'))),
    )
    .prepare(),
)

/** Reads an assignment; undefined if it is unknown. */
export const readAssignment = (
  database: Database,
  id: string,
  assignment: number,
): Promise<AssignmentRow | undefined> => database.ask((db) => select(db).get({ class: id, assignment }))

type Settings = Pick<NewAssignment, 'opensAt' | 'closesAt' | 'minutes' | 'attempts' | 'counts' | 'reveal'>

/** Changes of an assignment. Null takes an amendment, an exception or a field of an exception away. */
export interface AssignmentChanges extends Settings {
  amendments: object
  exceptions: Record<string, { [Field in keyof StoredException]?: StoredException[Field] | null | undefined } | null>
}

/** Changes an assignment and returns it. Amendments and exceptions are merged (RFC 7396). */
export async function updateAssignment(
  database: Database,
  { class: id, assignment }: { class: string; assignment: number },
  { amendments, exceptions, ...settings }: AssignmentChanges,
): Promise<AssignmentRow | undefined> {
  const merged = (column: typeof assignments.amendments | typeof assignments.exceptions, changes: object) =>
    sql`json_patch(coalesce(${column}, '{}'), ${JSON.stringify(changes)})`
  const [changed] = await database.ask((db) =>
    db
      .update(assignments)
      .set({
        ...settings,
        amendments: merged(assignments.amendments, amendments),
        exceptions: merged(assignments.exceptions, exceptions),
      })
      .where(and(eq(assignments.class, id), eq(assignments.assignment, assignment)))
      .returning(),
  )
  return changed
}
