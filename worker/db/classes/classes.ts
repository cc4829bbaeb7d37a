import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { limits } from '../../limits.ts'
import { type Database, prepareOnce } from '../database.ts'
import { assignments, classes, codes, seats, work } from '../schema.ts'

type ClassRow = typeof classes.$inferSelect
export type NewClass = typeof classes.$inferInsert
/** What of a class decides about requests. */
export type ClassAccess = Omit<ClassRow, 'vault' | 'readerVault' | 'roster'>

/** Stores a class; false if its id is taken. */
export async function createClass(database: Database, row: NewClass): Promise<boolean> {
  const added = await database.ask((db) =>
    db.insert(classes).values(row).onConflictDoNothing().returning({ id: classes.id }),
  )
  return added.length > 0
}

const selectAccess = prepareOnce((db) =>
  db
    .select({
      id: classes.id,
      keyHash: classes.keyHash,
      readerHash: classes.readerHash,
      locked: classes.locked,
      sharedDevices: classes.sharedDevices,
      seats: classes.seats,
      rosterRevision: classes.rosterRevision,
      keepDays: classes.keepDays,
      claimed: classes.claimed,
      createdAt: classes.createdAt,
      expiresAt: classes.expiresAt,
    })
    .from(classes)
    .where(eq(classes.id, sql.placeholder('id')))
    .prepare(),
)

/** Reads what decides about requests for a class; undefined if it is unknown. One row. */
export const readClassAccess = (database: Database, id: string): Promise<ClassAccess | undefined> =>
  database.ask((db) => selectAccess(db).get({ id }))

/** Reads a class with its seats, assignments and join code. */
export async function readWholeClass(database: Database, id: string) {
  const [[row], seatRows, assignmentRows, [code]] = await database.ask((db) =>
    db.batch([
      db.select().from(classes).where(eq(classes.id, id)),
      db.select().from(seats).where(eq(seats.class, id)).orderBy(asc(seats.seat)),
      db.select().from(assignments).where(eq(assignments.class, id)).orderBy(asc(assignments.assignment)),
      db.select().from(codes).where(eq(codes.class, id)),
    ]),
  )
  return row && { row, seats: seatRows, assignments: assignmentRows, code }
}

/** Changes a class; false if it does not exist, or the names are not of the revision that is named. */
export async function updateClass(
  database: Database,
  id: string,
  changes: { [Name in keyof NewClass]?: NewClass[Name] | undefined },
  rosterRevision?: number,
): Promise<boolean> {
  const isCurrent = rosterRevision === undefined ? undefined : eq(classes.rosterRevision, rosterRevision)
  const { meta } = await database.ask((db) =>
    db
      .update(classes)
      .set(changes)
      .where(and(eq(classes.id, id), isCurrent))
      .run(),
  )
  return meta.changes > 0
}

/** Keeps a class until a day, in days since 1970. */
export async function extendClass(database: Database, id: string, expiresAt: number): Promise<void> {
  await database.ask((db) =>
    db
      .update(classes)
      .set({ expiresAt })
      .where(and(eq(classes.id, id), lt(classes.expiresAt, expiresAt)))
      .run(),
  )
}

/** Stores a join code in the place of the class's earlier one. */
export async function writeCode(database: Database, row: typeof codes.$inferInsert): Promise<void> {
  await database.ask((db) => db.insert(codes).values(row).onConflictDoUpdate({ target: codes.class, set: row }).run())
}

/** Deletes everything that is stored of a class, by ranges of keys. Triggers delete its tickets. */
export async function deleteClass(database: Database, id: string): Promise<void> {
  await database.ask((db) =>
    db.batch([
      db.delete(work).where(eq(work.class, id)),
      db.delete(assignments).where(eq(assignments.class, id)),
      db.delete(seats).where(eq(seats.class, id)),
      db.delete(codes).where(eq(codes.class, id)),
      db.delete(classes).where(eq(classes.id, id)),
    ]),
  )
}

/** Some classes whose last day is before `today`, in days since 1970. */
export async function findExpiredClasses(database: Database, today: number): Promise<string[]> {
  const rows = await database.ask((db) =>
    db.select({ id: classes.id }).from(classes).where(lt(classes.expiresAt, today)).limit(limits.classesPerStatement),
  )
  return rows.map(({ id }) => id)
}
