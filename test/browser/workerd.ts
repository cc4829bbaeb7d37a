import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** Runs one worker whose database is bound as `DB`, without what `wrangler dev` puts before it. */
export async function startWorkerd(options: object, folder?: string) {
  const converted = convertV4MiniflareOptions({ handleStructuredLogs: () => {}, ...options } as never)
  const kept = folder === undefined ? {} : { resourcePersistencePath: folder }
  const miniflare = new Miniflare({ ...converted, host: '127.0.0.1', port: 0, cf: false, ...kept })
  return {
    url: (await miniflare.ready).origin,
    database: () => miniflare.getD1Database('DB') as Promise<D1Database>,
    stop: () => miniflare.dispose(),
  }
}
