/**
 * A kept page is one cache: the page, all its files, its quiz and the pictures. A new copy is completed before it replaces
 * the old one, so a page never mixes files of two deploys or misses files that the host has removed. The price: shared
 * files are stored once per page, about 100 kB.
 */

import { deployId, filesOf, integrityOf } from './deploy.ts'
import { isForEver } from './pages.ts'

/** The number of most recently kept pages that stay. */
const mostPages = 8

/** Limit for the pictures of a page, in bytes. Pictures beyond it are missing offline; their text is shown. */
const picturesRoom = 4_000_000

/** Timeout for a file, in ms, so that a stalled download does not block other pages. */
const fileTimeout = 30_000

interface Kept {
  /** Name of the cache. */
  name: string
  deploy: string
  page: string
}

/**
 * The name of a cache. It starts with an increasing number, so that names sort by age even if the device's clock was set
 * back. Addresses contain no spaces.
 */
function nameFor(page: string, [newest]: readonly Kept[]) {
  const time = Math.max(Date.now(), Number(newest?.name.split(' ')[1] ?? 0) + 1)
  return `lede-page ${time} ${deployId} ${page}`
}

/** All kept pages, newest first, incomplete ones included. */
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

/** The response of a kept page to a request. Unlike `caches.open`, this never recreates a deleted cache. */
export const findIn = (name: string, request: RequestInfo, ignoreSearch = false): Promise<Response | undefined> =>
  caches.match(request, { cacheName: name, ignoreVary: true, ignoreSearch })

/** True if the copy is complete: the page itself is stored last. */
const isComplete = async ({ name, page }: Kept) => (await findIn(name, page)) !== undefined

/** The name of the cache of a page; undefined if it is not kept. */
export async function findKept(page: string): Promise<string | undefined> {
  for (const kept of await listKept()) if (kept.page === page && (await isComplete(kept))) return kept.name
}

/** Replaces the kept copy of a page. Rejects, and keeps the old copy, if a file fails to load. */
export async function keepPage(page: string, languages: readonly string[]) {
  const before = await listKept()
  const name = nameFor(page, before)
  const cache = await caches.open(name)
  try {
    const answer = await fetchToKeep(page)
    const html = await answer.clone().text()
    const files = [...filesOf(html, languages)]
    await Promise.all(files.map(async (path) => cache.put(path, await findOrFetch(path, before))))
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
  const answer = await fetchToKeep(path)
  await cache.put(path, answer.clone())
  const { items } = (await answer.json()) as { items: readonly { media?: { src: string } }[] }
  let room = picturesRoom
  for (const src of new Set(items.flatMap(({ media }) => media?.src ?? []))) {
    // A question is readable without its picture, so a failed picture does not stop the rest.
    const picture = await findOrFetch(`/${src}`, before).catch(() => undefined)
    if (!picture) continue
    room -= (await picture.clone().arrayBuffer()).byteLength
    if (room < 0) return
    await cache.put(`/${src}`, picture)
  }
}

/** Fetches a file to keep. The HTTP cache may have it, because the page has just been loaded. */
async function fetchToKeep(path: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(fileTimeout) })
  const { ok, redirected, headers } = answer
  if (!ok || redirected || headers.get('Cache-Control') === 'no-store') throw new Error(`${path} is not to be kept`)
  return answer
}

/** A file of this deploy: from another kept page of it, else from the host. */
async function findOrFetch(path: string, before: readonly Kept[]): Promise<Response> {
  for (const { name, deploy } of before) {
    const held = deploy === deployId || isForEver(path) ? await findIn(name, path) : undefined
    if (held) return held
  }
  if (isForEver(path)) return fetchToKeep(path)
  return fetchToKeep(path, { cache: 'no-cache', integrity: integrityOf(path) ?? '' })
}

/** Deletes outdated and incomplete copies, and those above the limit. */
async function tidy() {
  const pages = new Set<string>()
  for (const kept of await listKept()) {
    const stays = !pages.has(kept.page) && pages.size < mostPages && (await isComplete(kept))
    if (stays) pages.add(kept.page)
    else await caches.delete(kept.name)
  }
}
