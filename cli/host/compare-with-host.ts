import { type PublishableFile, readPublishable } from '../publish/make-publication.ts'
import type { Asking } from './ask-host.ts'
import { listOwn } from './list-own.ts'
import { hasVersion, type Listed, listPublished } from './list-published.ts'

/** A quiz file compared with the host's version. */
export type Standing = 'same' | 'newer' | 'older' | 'broken' | 'only-here' | 'only-there' | 'withdrawn'

export interface Comparison {
  quiz: string
  standing: Standing
  file?: string
  /** The version of the file. */
  here?: string
  /** The current version of the host. */
  there?: string
  title?: string
  /** The author who may change it, if the key shows that; missing if only the operator may. */
  owner?: string
  /** Since when it is withdrawn there. */
  withdrawnAt?: string
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
  asking: Asking & { key?: string | undefined },
  onProgress: (compared: number) => void = () => {},
): Promise<Comparison[]> {
  const listed: Map<string, There> = await listPublished(host, asking)
  const own = asking.key === undefined ? undefined : await listOwn(host, asking.key, asking)
  for (const [id, { title, owner, current }] of own?.quizzes ?? []) {
    const { version, withdrawnAt } = current
    listed.set(id, { id, version, title, ...(owner && { owner }), ...(withdrawnAt && { withdrawnAt }) })
  }
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
    ({ id, version, ...shown }): Comparison => ({
      ...{ quiz: id, standing: shown.withdrawnAt ? 'withdrawn' : 'only-there', there: version, title: shown.title },
      ...pick(shown),
    }),
  )
  return [...compared, ...others].sort((a, b) => (a.quiz < b.quiz ? -1 : 1))
}

/** A quiz of the host: of the public list, or with more if the key may change it. */
type There = Pick<Listed, 'id' | 'version' | 'title'> & Pick<Comparison, 'owner' | 'withdrawnAt'>

const pick = ({ owner, withdrawnAt }: Omit<There, 'id' | 'version'>) => ({
  ...(owner !== undefined && { owner }),
  ...(withdrawnAt !== undefined && { withdrawnAt }),
})

async function findStanding(
  { publication }: PublishableFile,
  there: There | undefined,
  hasHad: (version: string) => Promise<boolean>,
): Promise<Standing> {
  if (!publication) return 'broken'
  const { version } = publication
  if (!there) return 'only-here'
  if (there.withdrawnAt) return 'withdrawn'
  if (there.version === version) return 'same'
  return (await hasHad(version)) ? 'older' : 'newer'
}

function describe(
  { id, file, publication }: PublishableFile,
  standing: Standing,
  there: There | undefined,
): Comparison {
  const title = publication?.quiz.title ?? there?.title
  return {
    quiz: id,
    standing,
    file,
    ...(publication && { here: publication.version }),
    ...(there && { there: there.version }),
    ...(title !== undefined && { title }),
    ...(there && pick(there)),
  }
}
