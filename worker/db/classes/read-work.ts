import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import { type Database, prepareOnce } from '../database.ts'
import { assignments, classes, seats, work } from '../schema.ts'

// D1 returns rows as objects in some calls, so no two columns of a query may have the same name.
const { class: _class, ...seatColumns } = getTableColumns(seats)
const {
  class: _workClass,
  assignment: _assignment,
  seat: _seat,
  settings: _settings,
  ...workColumns
} = getTableColumns(work)

const isWorkOfSeat = and(
  eq(work.class, seats.class),
  eq(work.assignment, assignments.assignment),
  eq(work.seat, seats.seat),
)

const selectSeatWork = prepareOnce((db) =>
  db
    .select({ seat: seatColumns, assignment: getTableColumns(assignments), work: workColumns })
    .from(seats)
    .leftJoin(
      assignments,
      and(eq(assignments.class, seats.class), eq(assignments.assignment, sql.placeholder('assignment'))),
    )
    .leftJoin(work, isWorkOfSeat)
    .where(and(eq(seats.class, sql.placeholder('class')), eq(seats.seat, sql.placeholder('seat'))))
    .prepare(),
)

/** Reads a seat, an assignment and what the seat did in it; undefined if there is no such seat. Three rows. */
export const readSeatWork = (database: Database, key: { class: string; seat: number; assignment: number }) =>
  database.ask((db) => selectSeatWork(db).get(key))

/** Reads a seat with its class, and its assignments with what it did in each; undefined if there is no such seat. */
export async function readSeatView(
  database: Database,
  { class: id, seat }: { class: string; seat: number },
  one?: number,
) {
  const isGiven = and(eq(assignments.class, id), one === undefined ? undefined : eq(assignments.assignment, one))
  const [[found], given] = await database.ask((db) =>
    db.batch([
      db
        .select({
          seat: seatColumns,
          sharedDevices: classes.sharedDevices,
          keepDays: classes.keepDays,
          claimed: classes.claimed,
          expiresAt: classes.expiresAt,
        })
        .from(seats)
        .innerJoin(classes, eq(classes.id, seats.class))
        .where(and(eq(seats.class, id), eq(seats.seat, seat))),
      db
        .select({ assignment: getTableColumns(assignments), work: workColumns })
        .from(assignments)
        .leftJoin(
          work,
          and(eq(work.class, assignments.class), eq(work.assignment, assignments.assignment), eq(work.seat, seat)),
        )
        .where(isGiven)
        .orderBy(asc(assignments.assignment)),
    ]),
  )
  return found && { ...found, given }
}

/**
 * Reads an assignment, and all seats with what they did in it: one row, and at most two for each seat.
 *
 * @param most the highest number of a seat: without a limit, the end of the range would cost a row of another class
 */
export async function readReport(
  database: Database,
  { class: id, assignment }: { class: string; assignment: number },
  most: number,
) {
  const [[row], rows] = await database.ask((db) =>
    db.batch([
      db
        .select()
        .from(assignments)
        .where(and(eq(assignments.class, id), eq(assignments.assignment, assignment))),
      db
        .select({ seat: seatColumns, work: workColumns })
        .from(seats)
        .leftJoin(work, and(eq(work.class, seats.class), eq(work.assignment, assignment), eq(work.seat, seats.seat)))
        .where(eq(seats.class, id))
        .orderBy(asc(seats.seat))
        .limit(most),
    ]),
  )
  return row && { assignment: row, rows }
}

/** Takes the attempts of a seat back: their numbers are never used again, and nothing is left of what they held. */
export async function voidWork(
  database: Database,
  { class: id, assignment, seat }: { class: string; assignment: number; seat: number },
): Promise<void> {
  await database.ask((db) =>
    db
      .update(work)
      .set({
        voided: sql`${work.attempt}`,
        revision: 0,
        responses: '{}',
        startedAt: 0,
        updatedAt: 0,
        submittedAt: null,
        score: null,
        maxScore: null,
        itemScores: null,
        past: null,
        late: null,
        settings: null,
      })
      .where(and(eq(work.class, id), eq(work.assignment, assignment), eq(work.seat, seat)))
      .run(),
  )
}
