import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** Runs one worker whose database is bound as `DB` and lies in a folder, without what `wrangler dev` puts before it. */
export async function startWorkerd(options: object, folder: string) {
  const converted = convertV4MiniflareOptions({ handleStructuredLogs: () => {}, ...options } as never)
  const own = { host: '127.0.0.1', port: 0, cf: false, resourcePersistencePath: folder } as const
  const miniflare = new Miniflare({ ...converted, ...own })
  return {
    url: (await miniflare.ready).origin,
    database: () => miniflare.getD1Database('DB') as Promise<D1Database>,
    stop: () => miniflare.dispose(),
  }
}
