import { join } from 'node:path'
import * as esbuild from 'esbuild'

/**
 * The languages of a folder, by their tags, as their files are now: a plain import would give a running `npm run dev` what
 * they once were.
 */
export async function readLanguages<Language>(folder: string): Promise<{ en: Language } & Record<string, Language>> {
  const entryPoints = [join(import.meta.dirname, '..', folder, 'languages.ts')]
  const { outputFiles } = await esbuild.build({ entryPoints, bundle: true, write: false, format: 'esm' })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)).languages
}
