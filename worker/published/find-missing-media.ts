import type { Issue } from '../../core/issues.ts'
import { listMedia, readMediaSrc } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { Database } from '../db/database.ts'
import { findMediaTypes } from '../db/media.ts'

/** Pictures that a quiz shows and this host does not have: learners would see them broken. */
export async function findMissingMedia(database: Database, quiz: Quiz): Promise<Issue[]> {
  const shown = listMedia(quiz).map(({ src, pointer }) => ({ pointer, named: readMediaSrc(src) }))
  const hashes = new Set(shown.flatMap(({ named }) => named?.hash ?? []))
  const types = await findMediaTypes(database, [...hashes])
  return shown.flatMap(({ pointer, named }): Issue[] => {
    if (!named)
      return [{ pointer, detail: 'is the path of a file: a published quiz names its pictures by their content' }]
    if (types.get(named.hash) === named.type) return []
    return [{ pointer, detail: 'names a picture that this host does not have: send it first' }]
  })
}
