import { widgetTexts } from '../../locales/languages.ts'

/** What the build writes into the worker about the deploy that it belongs to; see `scripts/describe-deploy.ts`. */
interface Deploy {
  /** Changes with any file of it. */
  id: string
  /** Subresource integrity of the files whose names stay the same, by their paths: one of another deploy is not let in. */
  named: Readonly<Record<string, string>>
  /** The files below /app/ that a loader loads, some of them later, by the loader's path. */
  chunks: Readonly<Record<string, readonly string[]>>
  /** What stands in the addresses of the texts. */
  textsHash: string
}

declare const DEPLOY: Deploy

const { named, chunks, textsHash } = DEPLOY

export const deployId = DEPLOY.id

/** The integrity that a file must have, if its name alone does not say so. */
export const integrityOf = (path: string): string | undefined => named[path]

/** All files that a page needs: those that it names, what its loaders fetch, and the texts of its languages. */
export function filesOf(html: string, languages: readonly string[]): Set<string> {
  const own = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, path]) => path as string)
    .filter((path) => named[path])
  return new Set([...own, ...own.flatMap((path) => chunks[path] ?? []), ...languages.flatMap(textsOf)])
}

/** The first texts of English are in the app. */
const textsOf = (language: string) =>
  widgetTexts
    .map((part) => `${language}-${part}`)
    .filter((name) => name !== 'en-quiz')
    .map((name) => `/app/${name}-${textsHash}.json`)
