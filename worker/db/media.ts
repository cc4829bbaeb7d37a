import { and, eq, inArray, sql } from 'drizzle-orm'
import type { NamedMedia } from '../../core/media/media-src.ts'
import { limits } from '../limits.ts'
import { type Database, prepareOnce } from './database.ts'
import { media } from './schema.ts'

/** Stores a picture. Returns true if it is new; one that is stored already writes nothing. */
export async function writeMedia(database: Database, { hash, type }: NamedMedia, bytes: Uint8Array): Promise<boolean> {
  const row = { hash, type, body: bytes.toBase64(), publishedAt: Date.now() }
  const added = await database.ask((db) =>
    db.insert(media).values(row).onConflictDoNothing().returning({ hash: media.hash }),
  )
  return added.length > 0
}

const selectBody = prepareOnce((db) =>
  db
    .select({ body: media.body })
    .from(media)
    .where(and(eq(media.hash, sql.placeholder('hash')), eq(media.type, sql.placeholder('type'))))
    .prepare(),
)

/** Reads a picture; undefined if none has this hash and type. */
export async function readMedia(
  database: Database,
  { hash, type }: NamedMedia,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await database.ask((db) => selectBody(db).get({ hash, type }))
  return row && Uint8Array.fromBase64(row.body)
}

/** The types of stored pictures, by hash. */
export async function findMediaTypes(database: Database, hashes: readonly string[]) {
  const types = new Map<string, string>()
  for (let from = 0; from < hashes.length; from += limits.mediaPerStatement) {
    const some = hashes.slice(from, from + limits.mediaPerStatement)
    const rows = await database.ask((db) =>
      db.select({ hash: media.hash, type: media.type }).from(media).where(inArray(media.hash, some)),
    )
    for (const { hash, type } of rows) types.set(hash, type)
  }
  return types
}
