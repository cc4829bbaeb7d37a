import { widgetTexts } from '../../locales/languages.ts'

/** What the build writes into the worker about the deploy that it belongs to; see `scripts/describe-deploy.ts`. */
interface Deploy {
  /** Changes with any file of it. */
  id: string
  /** Subresource integrity of the files with fixed names, by path: files of another deploy are rejected. */
  named: Readonly<Record<string, string>>
  /** The files below /app/ that a loader imports, some of them lazily, by the loader's path. */
  chunks: Readonly<Record<string, readonly string[]>>
  /** The hash in the file names of the texts. */
  textsHash: string
}

declare const DEPLOY: Deploy

const { named, chunks, textsHash } = DEPLOY

export const deployId = DEPLOY.id

/** The required integrity of a file; undefined if its name has a hash. */
export const integrityOf = (path: string): string | undefined => named[path]

/** All files that a page needs: those that it references, those of its loaders, and the texts of its languages. */
export function filesOf(html: string, languages: readonly string[]): Set<string> {
  const own = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, path]) => path as string)
    .filter((path) => named[path])
  const files = [...own, ...own.flatMap((path) => chunks[path] ?? []), ...languages.flatMap(textsOf)]
  return new Set(html.includes(' assignment="') ? files : files.filter((path) => !isForClasses.test(path)))
}

/** What only a quiz that is given to a class loads. */
const isForClasses = /^\/app\/(..-)?seat-/

/** The app contains the first English texts. */
const textsOf = (language: string) =>
  widgetTexts
    .map((part) => `${language}-${part}`)
    .filter((name) => name !== 'en-quiz')
    .map((name) => `/app/${name}-${textsHash}.json`)
