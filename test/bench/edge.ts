import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, constants } from 'node:zlib'

/** Something the edge serves by itself, at a path. */
export type Files = ReadonlyMap<string, { type: string; body: Uint8Array }>

/**
 * Stands for Cloudflare's edge in front of a local worker: everything is compressed with brotli, once, and kept.
 * Files of its own are served together with the worker's, so that all pages of a measurement travel alike.
 */
export async function startEdge(worker: string, files: Files): Promise<{ url: string; stop: () => void }> {
  const kept = new Map<string, { headers: Record<string, string>; body: Uint8Array; status: number }>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    if (!kept.has(path)) kept.set(path, await load(path))
    const { status, headers, body } = kept.get(path) as {
      headers: Record<string, string>
      body: Uint8Array
      status: number
    }
    response.writeHead(status, headers).end(body)
  }
  const load = async (path: string) => {
    const own = files.get(path)
    const upstream = own ? undefined : await ask(worker + path, new URL(url).host)
    const body = own?.body ?? (await buffer(upstream as IncomingMessage))
    const keep = ['content-type', 'cache-control', 'content-security-policy', 'etag', 'access-control-allow-origin']
    const headers = own
      ? { 'content-type': own.type }
      : Object.fromEntries(
          keep.flatMap((name) => (upstream?.headers[name] ? [[name, String(upstream.headers[name])]] : [])),
        )
    return {
      status: upstream?.statusCode ?? 200,
      headers: { ...headers, 'content-encoding': 'br' } as Record<string, string>,
      body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    }
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(502).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, stop: () => server.close() }
}

/** A request that names the edge as its host, so that addresses and policies in the answer are the edge's. */
const ask = (address: string, host: string) =>
  new Promise<IncomingMessage>((resolve, reject) => get(address, { headers: { host } }, resolve).on('error', reject))
