import { type Asking, askHost } from './ask-host.ts'
import { describeFailure, HostError } from './describe-failure.ts'

/** The hash of nothing at all: with a right key it is refused as no picture, and so it changes nothing. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Makes sure that a host takes a key, where there is nothing to send by which that would show.
 *
 * @throws HostError where it does not
 */
export async function checkKey(host: URL, key: string, asking: Asking = {}): Promise<void> {
  const request = { method: 'PUT', headers: { Authorization: `Bearer ${key}` } }
  const answer = await askHost(new URL(`/api/media/${nothing}`, host), request, asking)
  if ('unreachable' in answer || answer.status === 401) throw new HostError(describeFailure(answer, host))
}
