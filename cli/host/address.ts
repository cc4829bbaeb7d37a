import { UsageError } from '../usage-error.ts'

/** Names by which a machine calls itself: what is sent there never leaves it. */
const local = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/

export const isLocal = ({ hostname }: URL): boolean => local.test(hostname)

/** Adds the scheme, which few people type; a server on this machine, as `npm run dev` starts it, has no certificate. */
function withScheme(text: string): string {
  const plain = URL.parse(`http://${text}`)
  return plain && isLocal(plain) ? plain.href : `https://${text}`
}

/**
 * The address of a host, as `--to` names it.
 *
 * @throws UsageError if it is not an address, or if the author key would cross a network unencrypted
 */
export function readHost(text: string): URL {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : withScheme(text))
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError(`"${text}" is no address of a host. For instance: --to https://lede.example.workers.dev`)
  }
  if (url.username || url.password) throw new UsageError('The address of a host has no user name or password in it.')
  if (url.protocol === 'http:' && !isLocal(url)) {
    throw new UsageError(`${url.host} must be asked by https: anybody on the way could read the author key.`)
  }
  return new URL('/', url)
}
