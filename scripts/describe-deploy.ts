import { createHash } from 'node:crypto'
import type { Build } from './build.ts'

/** Files of the widget that keep their names, and that pages of the host may load. */
const ofWidget = ['embed.js', 'review.js', 'tell-height.js']

/** What the service worker must know of a deploy to keep its pages whole, as `site/service-worker/deploy.ts` has it. */
export function describeDeploy({ files, textsHash }: Build, forPages: ReadonlyMap<string, Uint8Array>) {
  const named = new Map([...forPages, ...ofWidget.map((path) => [path, files.get(path) as Uint8Array] as const)])
  const chunks = [...files.keys()].filter((path) => /^app\/.*\.js$/.test(path)).map((path) => `/${path}`)
  const facts = {
    named: Object.fromEntries([...named].map(([path, contents]) => [`/${path}`, integrityOf(contents)])),
    chunks: {
      // In the host's own pages, reviews are held on the page of reviews alone.
      '/embed.js': chunks.filter((path) => !path.startsWith('/app/review-')),
      '/review.js': chunks,
    },
    textsHash,
  }
  const id = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 8)
  return { id, ...facts }
}

const integrityOf = (contents: Uint8Array) => `sha256-${createHash('sha256').update(contents).digest('base64')}`
