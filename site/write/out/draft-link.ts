import { fromBase64url, toBase64url } from '../../../core/base64url.ts'
import type { Draft } from '../draft/draft.ts'

/** Longer links are cut by some mail programs and chats. */
export const longestLink = 16_000

/** The largest draft that is read from a link, in bytes: a small link can hold data that expands to far more. */
const mostBytes = 2_000_000

const name = '#draft='

/** The fragment of a link that holds a draft, compressed. It never reaches a server. */
export async function writeDraftFragment(draft: Draft): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(draft))
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return name + toBase64url(new Uint8Array(await new Response(packed).arrayBuffer()))
}

export const isDraftFragment = (fragment: string): boolean => fragment.startsWith(name)

/** The text of the draft in a fragment; undefined if it is damaged or too large. */
export async function readDraftFragment(fragment: string): Promise<string | undefined> {
  const packed = new Blob([fromBase64url(fragment.slice(name.length))])
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let taken = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      taken += read.value.byteLength
      if (taken > mostBytes) {
        void reader.cancel().catch(() => {})
        return
      }
      text += decoder.decode(read.value, { stream: true })
    }
    return text + decoder.decode()
  } catch {
    return
  }
}
