import { openChannel } from '../device/open-channel.ts'

/** The channel by which the tabs of an origin notify each other of changes to a host's deck. */
export const channelOf = (host: string) => openChannel(`lede-review ${host}`)

/** Notifies all listeners, those in this tab too. */
export function notifyTabs(host: string) {
  const channel = channelOf(host)
  channel?.postMessage('')
  channel?.close()
}
