import { createHash } from 'node:crypto'

/** Files of the widget with fixed names that pages of the host load. */
const widgetFiles = ['embed.js', 'review.js', 'tell-height.js']

interface BuiltWidget {
  /** Built files by their paths below the host. */
  files: ReadonlyMap<string, Uint8Array>
  textsHash: string
}

/** The deploy as `site/service-worker/deploy.ts` has it: the files that a kept page needs, by their hashes. */
export function describeDeploy({ files, textsHash }: BuiltWidget, forPages: ReadonlyMap<string, Uint8Array>) {
  const named = new Map([...forPages, ...widgetFiles.map((path) => [path, files.get(path) as Uint8Array] as const)])
  const chunks = [...files.keys()].filter((path) => /^app\/.*\.js$/.test(path)).map((path) => `/${path}`)
  const facts = {
    named: Object.fromEntries([...named].map(([path, contents]) => [`/${path}`, integrityOf(contents)])),
    chunks: {
      // Of the host's own pages, only /review holds reviews, and none names an attempt to resume.
      '/embed.js': chunks.filter((path) => !/^\/app\/(review|resume-attempt)-/.test(path)),
      '/review.js': chunks,
    },
    textsHash,
  }
  const id = createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 8)
  return { id, ...facts }
}

const integrityOf = (contents: Uint8Array) => `sha256-${createHash('sha256').update(contents).digest('base64')}`
