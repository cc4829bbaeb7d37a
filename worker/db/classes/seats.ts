import { and, asc, eq, inArray, lt, max, ne, sql } from 'drizzle-orm'
import { limits } from '../../limits.ts'
import { type Database, prepareOnce } from '../database.ts'
import { assignments, classes, seats, work } from '../schema.ts'

export type SeatRow = Omit<typeof seats.$inferSelect, 'class'>

/** The ticket of a seat in an epoch, by its hash. */
export interface SeatTicket {
  seat: number
  epoch: number
  hash: string
}

const excluded = (column: { name: string }) => sql`excluded.${sql.identifier(column.name)}`

/** Replaces the tickets of seats, makes the seats that do not exist, and returns all seats of the class. */
export async function writeTickets(database: Database, id: string, tickets: readonly SeatTicket[]): Promise<SeatRow[]> {
  const highest = Math.max(...tickets.map(({ seat }) => seat))
  const chunks = Array.from({ length: Math.ceil(tickets.length / limits.seatsPerStatement) }, (_, index) =>
    tickets.slice(index * limits.seatsPerStatement, (index + 1) * limits.seatsPerStatement),
  )
  const results = await database.ask((db) => {
    const inserts = chunks.map((chunk) =>
      db
        .insert(seats)
        .values(chunk.map(({ seat, epoch, hash }) => ({ class: id, seat, epoch, ticket: hash })))
        .onConflictDoUpdate({
          target: [seats.class, seats.seat],
          set: { epoch: excluded(seats.epoch), ticket: excluded(seats.ticket), claim: null },
          setWhere: sql`${seats.erased} = 0 and (${excluded(seats.epoch)} > ${seats.epoch} or ${excluded(seats.epoch)} = ${seats.epoch} and ${excluded(seats.ticket)} is not ${seats.ticket})`,
        }),
    )
    const raise = db
      .update(classes)
      .set({ seats: highest })
      .where(and(eq(classes.id, id), lt(classes.seats, highest)))
    const all = db.select().from(seats).where(eq(seats.class, id)).orderBy(asc(seats.seat))
    return db.batch([raise, ...inserts, all])
  })
  return results.at(-1) as SeatRow[]
}

/** Changes of a seat. */
interface SeatChanges {
  factor?: number | undefined
  /** The new epoch and the hash of its ticket. */
  release?: Omit<SeatTicket, 'seat'> | undefined
}

/** Changes a seat, and returns it; undefined if it does not exist or is erased. A release raises the epoch by one. */
export async function updateSeat(
  database: Database,
  id: string,
  seat: number,
  { factor, release }: SeatChanges,
): Promise<SeatRow | undefined> {
  const isSeat = and(eq(seats.class, id), eq(seats.seat, seat), eq(seats.erased, false))
  const [, , rows] = await database.ask((db) =>
    db.batch([
      db
        .update(seats)
        .set({ factor: factor ?? 1 })
        .where(and(isSeat, ne(seats.factor, factor ?? seats.factor))),
      db
        .update(seats)
        .set({ epoch: release?.epoch ?? 0, ticket: release?.hash ?? null, claim: null })
        .where(and(isSeat, eq(seats.epoch, (release?.epoch ?? 0) - 1))),
      db.select().from(seats).where(isSeat),
    ]),
  )
  return rows[0]
}

/** Erases a seat with its work; false if it does not exist. Its number and epoch stay, so that no token is valid again. */
export async function eraseSeat(database: Database, id: string, seat: number): Promise<boolean> {
  const isSeat = and(eq(seats.class, id), eq(seats.seat, seat))
  const path = `$."${seat}"`
  const [, , , found] = await database.ask((db) => {
    const given = db.select({ assignment: assignments.assignment }).from(assignments).where(eq(assignments.class, id))
    return db.batch([
      db.delete(work).where(and(eq(work.class, id), inArray(work.assignment, given), eq(work.seat, seat))),
      db
        .update(assignments)
        .set({ exceptions: sql`json_remove(${assignments.exceptions}, ${path})` })
        .where(and(eq(assignments.class, id), sql`${assignments.exceptions} -> ${path} is not null`)),
      db
        .update(seats)
        .set({ epoch: sql`${seats.epoch} + 1`, ticket: null, claim: null, factor: 1, claimedAt: null, erased: true })
        .where(and(isSeat, eq(seats.erased, false))),
      db.select({ seat: seats.seat }).from(seats).where(isSeat),
    ])
  })
  return found.length > 0
}

const selectFactor = prepareOnce((db) =>
  db
    .select({ factor: max(seats.factor) })
    .from(seats)
    .where(eq(seats.class, sql.placeholder('id')))
    .prepare(),
)

/** The greatest factor of a class. */
export async function readGreatestFactor(database: Database, id: string): Promise<number> {
  return (await database.ask((db) => selectFactor(db).get({ id })))?.factor ?? 1
}
