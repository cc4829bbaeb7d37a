import { addAttempts } from '../device/attempt-database.ts'
import { openDatabase, settle } from '../device/indexed-db.ts'

/** The seat that this device has in a class, for the pages of one origin. */
export interface HeldSeat {
  /** Host and class. */
  key: string
  seat: number
  /** Empty if the teacher has released the seat. */
  token: string
  shared: boolean
  /** The ticket to keep, after joining by a code. */
  ticket?: string | undefined
}

/** A database of its own: pages published earlier know the version and stores of `lede` only. */
export const databaseName = 'lede-seats'
const table = 'seats'

export function addObjectStores(database: IDBDatabase) {
  addAttempts(database)
  database.createObjectStore(table, { keyPath: 'key' })
}

/** The seats, for browsers that refuse storage. */
const memory = new Map<string, HeldSeat>()
let refused = false

/** True if the browser refuses storage, so that a seat is only known until the page ends. */
export const isStorageRefused = () => refused

async function use<T>(create: boolean, query: (seats: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await openDatabase(databaseName, create, addObjectStores)
    try {
      return database && (await settle(query(database.transaction(table, 'readwrite').objectStore(table))))
    } finally {
      database?.close()
    }
  } catch {
    refused = true
    return undefined
  }
}

export async function findSeat(key: string): Promise<HeldSeat | undefined> {
  const kept = await use<HeldSeat | undefined>(false, (seats) => seats.get(key))
  // With storage, another tab may have forgotten a seat that is in memory here.
  return kept ?? (refused ? memory.get(key) : undefined)
}

/** The seats of this device at a host. */
export const listSeats = async (host: string): Promise<HeldSeat[]> =>
  ((await use<HeldSeat[]>(false, (seats) => seats.getAll())) ?? []).filter(
    ({ key, seat }) => key.startsWith(`${host} `) && seat > 0,
  )

export async function keepSeat(seat: HeldSeat) {
  memory.set(seat.key, seat)
  await use(true, (seats) => seats.put(seat))
}

export async function forgetSeat(key: string) {
  memory.delete(key)
  await use(false, (seats) => seats.delete(key))
}
