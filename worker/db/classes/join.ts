import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { mostSeats } from '../../../core/classes/ids.ts'
import { type Connection, type Database, prepareOnce } from '../database.ts'
import { classes, codes, seats, tickets } from '../schema.ts'

const byTicket = (db: Connection, hash: unknown) =>
  db
    .select({
      class: seats.class,
      seat: seats.seat,
      epoch: seats.epoch,
      claimedAt: seats.claimedAt,
      locked: classes.locked,
      sharedDevices: classes.sharedDevices,
      keepDays: classes.keepDays,
      claimed: classes.claimed,
      expiresAt: classes.expiresAt,
    })
    .from(tickets)
    .innerJoin(seats, and(eq(seats.class, tickets.class), eq(seats.seat, tickets.seat)))
    .innerJoin(classes, eq(classes.id, tickets.class))
    .where(eq(tickets.hash, hash as string))

const selectByTicket = prepareOnce((db) => byTicket(db, sql.placeholder('hash')).prepare())

/** Finds the seat of a ticket by its hash. Three rows. */
export const findSeatByTicket = (database: Database, hash: string) =>
  database.ask((db) => selectByTicket(db).get({ hash }))

/** Notes that a device has taken a seat, and keeps the class until a day. */
export async function claimSeat(
  database: Database,
  { class: id, seat }: { class: string; seat: number },
  now: number,
  expiresAt: number,
): Promise<void> {
  await database.ask((db) =>
    db.batch([
      db
        .update(seats)
        .set({ claimedAt: now })
        .where(and(eq(seats.class, id), eq(seats.seat, seat), isNull(seats.claimedAt))),
      db
        .update(classes)
        .set({ claimed: true, expiresAt })
        .where(and(eq(classes.id, id), or(eq(classes.claimed, false), lt(classes.expiresAt, expiresAt)))),
    ]),
  )
}

/** Finds the class of a join code. Two rows. */
export async function findCode(database: Database, code: string) {
  const [found] = await database.ask((db) =>
    db
      .select({
        class: codes.class,
        codeExpiresAt: codes.expiresAt,
        locked: classes.locked,
        seats: classes.seats,
        keepDays: classes.keepDays,
      })
      .from(codes)
      .innerJoin(classes, eq(classes.id, codes.class))
      .where(eq(codes.code, code)),
  )
  return found
}

/** The seat that a device takes by a join code. */
interface NewSeat {
  class: string
  /** Hash of its ticket, which is made from the claim. */
  ticket: string
  claim: string
  now: number
  /** The class is kept until this day. */
  expiresAt: number
}

/**
 * Takes the next seat of a class, in one transaction, and returns it; undefined if the class is full or locked. The same
 * claim gets the same seat again, since it makes the same ticket.
 */
export async function takeNextSeat(database: Database, { class: id, ticket, claim, now, expiresAt }: NewSeat) {
  const isFree = sql`not exists (select 1 from ${tickets} where ${tickets.hash} = ${ticket})`
  const mayJoin = and(eq(classes.id, id), eq(classes.locked, false), isFree)
  const [, , [seat]] = await database.ask((db) =>
    db.batch([
      db
        .update(classes)
        .set({
          seats: sql`${classes.seats} + 1`,
          claimed: true,
          expiresAt: sql`max(${classes.expiresAt}, ${expiresAt})`,
        })
        .where(and(mayJoin, sql`${classes.seats} < ${mostSeats}`)),
      // In a full class, the seat of the highest number exists.
      db
        .insert(seats)
        .select(
          db
            .select({
              class: classes.id,
              seat: classes.seats,
              epoch: sql<number>`0`.as('epoch'),
              ticket: sql<string>`${ticket}`.as('ticket'),
              claim: sql<string>`${claim}`.as('claim'),
              factor: sql<number>`1.0`.as('factor'),
              claimedAt: sql<number>`${now}`.as('claimed_at'),
              erased: sql<boolean>`0`.as('erased'),
            })
            .from(classes)
            .where(mayJoin),
        )
        .onConflictDoNothing(),
      byTicket(db, ticket),
    ]),
  )
  return seat
}
