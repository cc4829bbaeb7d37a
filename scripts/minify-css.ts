import { readFile } from 'node:fs/promises'
import * as esbuild from 'esbuild'
import type { Plugin } from 'rolldown'

/** The oldest browsers with all that the widget needs: constructed style sheets in shadow roots, dynamic imports. */
const target = ['chrome94', 'firefox101', 'safari16.4']

/** A style sheet without white space. esbuild's minifier keeps colours in custom properties and vendor prefixes as written. */
export async function minifyCss(path: string): Promise<string> {
  const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
  return code.trim()
}

/** `import css from './x.css'` gives the minified text, for constructed style sheets. */
export const cssAsText: Plugin = {
  name: 'css-as-text',
  async load(path) {
    if (!path.endsWith('.css')) return undefined
    return { code: `export default ${JSON.stringify(await minifyCss(path))}`, moduleType: 'js' }
  },
}
