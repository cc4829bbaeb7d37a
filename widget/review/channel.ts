import { openChannel } from '../device/open-channel.ts'

/** By which the tabs of an origin tell each other that a host's deck has changed. */
export const channelOf = (host: string) => openChannel(`lede-review ${host}`)

/** Tells all that listen, in this tab too. */
export function tellTabs(host: string) {
  const channel = channelOf(host)
  channel?.postMessage('')
  channel?.close()
}
