/**
 * A kept page is a cache of its own: the page, every file that it takes, its quiz and the pictures. It is made whole beside
 * the one before, and replaces it whole, so a page is never shown with files of another deploy, and never without files that
 * the host has dropped. That some files lie there twice is the price: about 100 kB a page.
 */

import { deployId, filesOf, integrityOf } from './deploy.ts'
import { isForEver } from './pages.ts'

/** The pages that were kept or brought up to date last stay; the others go. */
const mostPages = 8

/** For the pictures of a page, in bytes. What does not fit is missing where there is no network, as its text says. */
const picturesRoom = 4_000_000

/** How long a file may take, in ms: one that never comes must not keep other pages from being kept. */
const patience = 30_000

interface Kept {
  /** Name of the cache. */
  name: string
  deploy: string
  page: string
}

/**
 * A number first, so that names sort by age, whatever has become of the device's clock since the newest of those before;
 * addresses hold no spaces.
 */
function nameFor(page: string, [newest]: readonly Kept[]) {
  const time = Math.max(Date.now(), Number(newest?.name.split(' ')[1] ?? 0) + 1)
  return `lede-page ${time} ${deployId} ${page}`
}

/** Everything there is, the newest first; some of it perhaps not whole. */
async function listKept(): Promise<Kept[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith('lede-page '))
  return names
    .sort()
    .reverse()
    .map((name) => {
      const [, , deploy = '', page = ''] = name.split(' ')
      return { name, deploy, page }
    })
}

/** What a kept page has for a request. Unlike an opened cache, this never brings a deleted one back. */
export const findIn = (name: string, request: RequestInfo, ignoreSearch = false): Promise<Response | undefined> =>
  caches.match(request, { cacheName: name, ignoreVary: true, ignoreSearch })

/** The page itself is put last: where it is, everything is. */
const isWhole = async ({ name, page }: Kept) => (await findIn(name, page)) !== undefined

/** The name of the cache that has a page, if it is kept. */
export async function findKept(page: string): Promise<string | undefined> {
  for (const kept of await listKept()) if (kept.page === page && (await isWhole(kept))) return kept.name
}

/** Keeps a page as it is now, in place of how it was. Rejects, and leaves what there was, if anything does not come. */
export async function keepPage(page: string, languages: readonly string[]) {
  const before = await listKept()
  const name = nameFor(page, before)
  const cache = await caches.open(name)
  try {
    const answer = await bring(page)
    const html = await answer.clone().text()
    const files = [...filesOf(html, languages)]
    await Promise.all(files.map(async (path) => cache.put(path, await bringFile(path, before))))
    const [, quiz] = /<lede-quiz quiz="([a-z0-9-]+)"/.exec(html) ?? []
    if (quiz) await keepQuiz(`/api/quizzes/${quiz}`, cache, before)
    await cache.put(page, answer)
  } catch (error) {
    await caches.delete(name)
    throw error
  }
  await tidy()
}

async function keepQuiz(path: string, cache: Cache, before: readonly Kept[]) {
  const answer = await bring(path)
  await cache.put(path, answer.clone())
  const { items } = (await answer.json()) as { items: readonly { media?: { src: string } }[] }
  let room = picturesRoom
  for (const src of new Set(items.flatMap(({ media }) => media?.src ?? []))) {
    // A question can be read without its picture, so one that does not come keeps nothing from being kept.
    const picture = await bringFile(`/${src}`, before).catch(() => undefined)
    if (!picture) continue
    room -= (await picture.clone().arrayBuffer()).byteLength
    if (room < 0) return
    await cache.put(`/${src}`, picture)
  }
}

/** Fetches what may be kept. The browser's own cache may have it: the page has just been loaded. */
async function bring(path: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) })
  const { ok, redirected, headers } = answer
  if (!ok || redirected || headers.get('Cache-Control') === 'no-store') throw new Error(`${path} is not to be kept`)
  return answer
}

/** A file of this deploy: out of a kept page that has the same, else from the host. */
async function bringFile(path: string, before: readonly Kept[]): Promise<Response> {
  for (const { name, deploy } of before) {
    const held = deploy === deployId || isForEver(path) ? await findIn(name, path) : undefined
    if (held) return held
  }
  if (isForEver(path)) return bring(path)
  return bring(path, { cache: 'no-cache', integrity: integrityOf(path) ?? '' })
}

/** Drops what is older than another of the same page, what was never made whole, and what is too much. */
async function tidy() {
  const pages = new Set<string>()
  for (const kept of await listKept()) {
    const stays = !pages.has(kept.page) && pages.size < mostPages && (await isWhole(kept))
    if (stays) pages.add(kept.page)
    else await caches.delete(kept.name)
  }
}
