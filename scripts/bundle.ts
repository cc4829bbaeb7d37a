import { join } from 'node:path'
import { type OutputChunk, rolldown } from 'rolldown'
import { cssAsText } from './minify-css.ts'

export const root = join(import.meta.dirname, '..')

/** Values for names that the code only declares. */
export type Constants = Readonly<Record<string, unknown>>

/**
 * Bundles an entry, or several by their names, and the chunks that they import later. Code that these share with one entry stays
 * in that entry.
 */
export async function bundle(
  entries: string | Record<string, string>,
  constants: Constants = {},
): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: entries,
    cwd: root,
    platform: 'browser',
    // On a slow machine it would print into `npm run dev` how long the plugin took.
    checks: { bundlerTimings: false },
    preserveEntrySignatures: 'allow-extension',
    plugins: [cssAsText],
    transform: {
      target: 'es2022',
      define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    },
    tsconfig: join(root, 'widget/tsconfig.json'),
  })
  const names = '[name]-[hash].js'
  const { output } = await build.generate({
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: names,
    chunkFileNames: names,
  })
  await build.close()
  return output.filter((file) => file.type === 'chunk')
}

/** Bundles an entry that is one file. */
export async function bundleFile(entry: string, constants?: Constants): Promise<Uint8Array> {
  const [file, ...others] = await bundle(entry, constants)
  if (!file || others.length > 0) throw new Error(`${entry} must be one file.`)
  return Buffer.from(file.code)
}
