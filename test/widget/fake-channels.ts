import type { Channel } from '../../widget/device/attempt-store.ts'

/** Channels that hear each other, but not themselves, as BroadcastChannel does. */
export function fakeChannels(): () => Channel {
  const channels: Channel[] = []
  return () => {
    const channel: Channel = {
      onmessage: null,
      postMessage: () => {
        for (const other of channels) {
          if (other !== channel) queueMicrotask(() => other.onmessage?.({} as MessageEvent))
        }
      },
    }
    channels.push(channel)
    return channel
  }
}
