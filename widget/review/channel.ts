import { openChannel } from '../device/open-channel.ts'

/** The channel on which the tabs of an origin announce changes to a host's deck. */
export const channelOf = (host: string) => openChannel(`lede-review ${host}`)

/** Notifies all listeners, including those in this tab. */
export function notifyTabs(host: string) {
  const channel = channelOf(host)
  channel?.postMessage('')
  channel?.close()
}
