import { type PublishableFile, readPublishable } from '../publish/make-publication.ts'
import type { Asking } from './ask-host.ts'
import { hasVersion, type Listed, listPublished } from './list-published.ts'

/** A quiz file compared with the host's version. */
export type Standing = 'same' | 'newer' | 'older' | 'broken' | 'only-here' | 'only-there'

export interface Comparison {
  quiz: string
  standing: Standing
  file?: string
  /** The version of the file. */
  here?: string
  /** The current version of the host. */
  there?: string
  title?: string
}

/**
 * Compares quiz files with what a host has, by quiz id. A host keeps every version: if it has the
 * file's, the file is older.
 *
 * @throws HostError
 */
export async function compareWithHost(
  files: readonly string[],
  host: URL,
  asking: Asking,
  onProgress: (compared: number) => void = () => {},
): Promise<Comparison[]> {
  const listed = await listPublished(host, asking)
  const compared: Comparison[] = []
  for (const file of files) {
    const local = await readPublishable(file)
    const there = listed.get(local.id)
    listed.delete(local.id)
    const standing = await findStanding(local, there, (version) => hasVersion(host, local.id, version, asking))
    compared.push(describe(local, standing, there))
    onProgress(compared.length)
  }
  const others = [...listed.values()].map(
    ({ id, version, title }): Comparison => ({ quiz: id, standing: 'only-there', there: version, title }),
  )
  return [...compared, ...others].sort((a, b) => (a.quiz < b.quiz ? -1 : 1))
}

async function findStanding(
  { publication }: PublishableFile,
  there: Listed | undefined,
  hasHad: (version: string) => Promise<boolean>,
): Promise<Standing> {
  if (!publication) return 'broken'
  const { version } = publication
  if (!there) return 'only-here'
  if (there.version === version) return 'same'
  return (await hasHad(version)) ? 'older' : 'newer'
}

function describe(
  { id, file, publication }: PublishableFile,
  standing: Standing,
  there: Listed | undefined,
): Comparison {
  const title = publication?.quiz.title ?? there?.title
  return {
    quiz: id,
    standing,
    file,
    ...(publication && { here: publication.version }),
    ...(there && { there: there.version }),
    ...(title !== undefined && { title }),
  }
}
