import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import * as esbuild from 'esbuild'
import { assetHeaders } from './asset-headers.ts'

const root = join(import.meta.dirname, '..')
export const assets = join(root, 'dist/assets')

/** Browsers that can run the widget: what has constructed stylesheets in shadow roots. */
const target = ['es2022', 'chrome90', 'firefox101', 'safari16.4']

const options: esbuild.BuildOptions = {
  bundle: true,
  format: 'esm',
  minify: true,
  target,
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  absWorkingDir: root,
  write: false,
  metafile: true,
}

/** `import css from './x.css'` gives the minified text, for constructed stylesheets. */
const cssAsText: esbuild.Plugin = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

export interface Build {
  /** Bytes of each built file by its path below the host. */
  files: Map<string, Uint8Array>
  /** Files that the browser fetches with the app's entry, by static imports. */
  appEntry: string
  metafile: esbuild.Metafile
}

/** Builds the loader, the app and its chunks; writes nothing. */
export async function buildWidget(): Promise<Build> {
  const outdir = join(root, 'dist/assets/app')
  const app = await esbuild.build({
    ...options,
    plugins: [cssAsText],
    entryPoints: { app: 'widget/app.tsx' },
    outdir,
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  })
  const files = new Map(app.outputFiles?.map(({ path, contents }) => [`app/${relative(outdir, path)}`, contents]))
  const appEntry = [...files.keys()].find((path) => /^app\/app-/.test(path))
  if (!appEntry) throw new Error('esbuild made no file for widget/app.tsx')
  const loader = await esbuild.build({
    ...options,
    entryPoints: ['widget/embed.ts'],
    outfile: 'embed.js',
    define: { APP_PATH: JSON.stringify(`./${appEntry}`) },
  })
  for (const { contents } of loader.outputFiles ?? []) files.set('embed.js', contents)
  return { files, appEntry, metafile: app.metafile as esbuild.Metafile }
}

/** Everything that is served as a file: the widget, the pages' styles and marks, quiz images, and their headers. */
export async function buildAssets(): Promise<Build> {
  const build = await buildWidget()
  await mkdir(assets, { recursive: true })
  for (const [path, contents] of build.files) await writeChanged(join(assets, path), contents)
  await writeChanged(join(assets, 'page.css'), await minifyCss('worker/pages/page.css'))
  await cp(join(root, 'worker/pages/static'), assets, { recursive: true })
  await cp(join(root, 'quizzes/media'), join(assets, 'media'), { recursive: true }).catch(ignoreMissing)
  await writeChanged(join(assets, '_headers'), Buffer.from(assetHeaders()))
  await removeStale(build)
  return build
}

async function minifyCss(path: string): Promise<Uint8Array> {
  const css = await readFile(join(root, path), 'utf8')
  return Buffer.from((await esbuild.transform(css, { loader: 'css', minify: true, target })).code)
}

/** Leaves equal files alone, so that a dev server which watches the folder is not woken for nothing. */
async function writeChanged(path: string, contents: Uint8Array) {
  const before = await readFile(path).catch(() => undefined)
  if (before && hash(before) === hash(contents)) return
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, contents)
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function removeStale(build: Build) {
  for (const name of await readdir(join(assets, 'app'))) {
    if (!build.files.has(`app/${name}`)) await rm(join(assets, 'app', name))
  }
}

function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}

if (process.argv[1] && basename(process.argv[1]) === basename(import.meta.filename)) {
  const { files } = await buildAssets()
  console.log(`Built ${files.size} files of the widget into dist/assets.`)
}
