import type { ItemStatistics } from '../../core/item-statistics/schema.ts'
import { type Asking, apiOf, askHost } from '../host/ask-host.ts'
import { describeFailure, HostError } from '../host/describe-failure.ts'
import { type PublishableFile, readPublishable } from '../publish/make-publication.ts'
import { showPath } from '../show-path.ts'

interface Source extends Asking {
  host: URL
  key: string
}

/** The statistics of a file's version, or the reason for their absence. */
export type Read = { local: PublishableFile } & ({ statistics: ItemStatistics } | { detail: string })

/**
 * Reads the item statistics of the version that a file has, so that each figure belongs to what stands there.
 *
 * @throws HostError if the host cannot be used for any file
 */
export async function readStatistics(file: string, { host, key, ...asking }: Source): Promise<Read> {
  const local = await readPublishable(file)
  const shown = showPath(file)
  if (!local.publication) return { local, detail: `${shown} has errors or tasks. For a list: lede check ${shown}` }
  const { version } = local.publication
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await askHost(
    (options) =>
      apiOf(host).quizzes[':quiz'].statistics.items.$get(
        { param: { quiz: local.id }, query: { version } },
        { ...options, headers },
      ),
    asking,
  )
  // Any server can listen at the address, so the types of the API prove nothing here.
  if ('body' in answer && Array.isArray(answer.body?.items)) return { local, statistics: answer.body }
  if (!('problem' in answer)) throw new HostError(describeFailure(answer, host))
  const publish = `lede publish ${shown} --to ${host.origin}`
  const { code } = answer.problem
  if (code === 'unknown-quiz')
    return { local, detail: `${host.origin} has no quiz "${local.id}". Publish it: ${publish}` }
  if (code === 'unknown-version') {
    return {
      local,
      detail:
        `${shown} (version ${version}) was never published to ${host.origin}, and versions are counted separately. ` +
        `Publish it, or check out the published file: ${publish}`,
    }
  }
  if (code === 'not-found')
    throw new HostError(
      `${host.origin} has no item statistics yet: it runs an older Lede. Deploy the current one there.`,
    )
  throw new HostError(describeFailure(answer, host))
}
