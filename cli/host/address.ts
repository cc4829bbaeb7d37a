import { UsageError } from '../usage-error.ts'

/** Host names of this machine. Requests to them never leave it. */
const local = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

export const isLocal = ({ hostname }: URL): boolean => local.test(hostname)

/** Adds a missing scheme: http for this machine, because `npm run dev` has no certificate, else https. */
function withScheme(text: string): string {
  const plain = URL.parse(`http://${text}`)
  return plain && isLocal(plain) ? plain.href : `https://${text}`
}

/**
 * Parses the address of a host, as given by `--to` and `--host`.
 *
 * @throws UsageError if it is not an address, or if what is sent to it would cross a network unencrypted
 */
export function readHost(text: string): URL {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : withScheme(text))
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`"${text}" is not the address of a host, such as https://lede.example.workers.dev`)
  }
  if (url.username || url.password) throw new UsageError('Leave the user name and password out of the address.')
  if (url.protocol === 'http:' && !isLocal(url)) {
    throw new UsageError(`Use https for ${url.host}. Others on the network could read what is sent.`)
  }
  return new URL('/', url)
}
