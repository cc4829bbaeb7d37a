import { type Asking, apiOf, askHost } from './ask-host.ts'
import { describeFailure, HostError } from './describe-failure.ts'

/** SHA-256 of nothing: with the right key this is refused as a picture, so the request changes nothing. */
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Checks that a host accepts a key, for runs that send nothing else with it.
 *
 * @throws HostError if it does not
 */
export async function checkKey(host: URL, key: string, asking: Asking = {}): Promise<void> {
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await askHost(
    (options) => apiOf(host).media[':hash'].$put({ param: { hash: emptyHash } }, { ...options, headers }),
    asking,
  )
  if ('unreachable' in answer || answer.status === 401) throw new HostError(describeFailure(answer, host))
}
