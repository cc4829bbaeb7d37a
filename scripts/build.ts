import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { minify } from 'terser'
import { alignExports } from './align-exports.ts'
import { assetHeaders } from './asset-headers.ts'
import { buildStrings } from './build-strings.ts'
import { checkPageStrings } from './check-page-strings.ts'
import { describeDeploy } from './describe-deploy.ts'
import { leanPreact } from './lean-preact.ts'
import { releasedFiles } from './released-loaders.ts'
import { shortenTexts } from './shorten-texts.ts'
import { trimFsrs } from './trim-fsrs.ts'

const root = join(import.meta.dirname, '..')
export const assets = join(root, 'dist/assets')
/** The page of `lede preview`; it is never deployed. */
const preview = join(root, 'dist/preview')

/** Constructed stylesheets in shadow roots ask for more than these do, so nothing is written in older terms. */
const scriptTarget = 'es2022'
const styleTarget = ['chrome94', 'firefox101', 'safari16.4']

/** What JSX becomes: Preact has these inside anyway, and calls of them are shorter than those of its JSX runtime. */
const jsx: Record<string, [string, string]> = { h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] }

/** `import css from './x.css'` gives the minified text, for constructed stylesheets. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  async load(path) {
    if (!path.endsWith('.css')) return undefined
    return { code: `export default ${JSON.stringify(await minifyCss(path))}`, moduleType: 'js' }
  },
}

export interface Build {
  /** Each built file by its path below the host. */
  files: Map<string, Uint8Array>
  appEntry: string
  /** In the names of the texts. */
  textsHash: string
  /** What a file of the app imports statically, by its path: the browser fetches these with it. */
  imports: Map<string, string[]>
}

/** Bundles one entry and the chunks that it loads later. What these share with the entry stays in the entry. */
async function bundle(
  name: string,
  entry: string,
  define: Record<string, string> = {},
  plugins: Plugin[] = [],
): Promise<Chunk[]> {
  const build = await rolldown({
    input: { [name]: join(root, entry) },
    cwd: root,
    platform: 'browser',
    // On a slow machine it would tell whoever runs `npm run dev` how long our plugin took.
    checks: { bundlerTimings: false },
    preserveEntrySignatures: 'allow-extension',
    // The preview alone has hooks, which need Preact as it is published.
    plugins: name === 'panel' ? [cssAsText] : [cssAsText, trimFsrs, await leanPreact(), ...plugins],
    transform: {
      target: scriptTarget,
      define,
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
      inject: jsx,
    },
    tsconfig: join(root, 'widget/tsconfig.json'),
  })
  const { output } = await build.generate({
    format: 'esm',
    minify: true,
    comments: false,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await build.close()
  return alignExports(await Promise.all(output.filter((chunk) => chunk.type === 'chunk').map(squeeze)))
}

/** Another minifier after the bundler's own: together they leave a hundredth less than either. */
async function squeeze({ fileName, isEntry, imports, code }: OutputChunk): Promise<Chunk> {
  const { code: squeezed = code } = await minify(code, {
    module: true,
    compress: { passes: 2, keep_fargs: false, hoist_vars: true },
  })
  return { fileName, isEntry, imports, code: squeezed }
}

type Chunk = Pick<OutputChunk, 'fileName' | 'isEntry' | 'imports' | 'code'>

/** Statements name terms by the address of the module, so who follows one finds here what it means. */
const xapiTerms = `/*
Terms of Lede's xAPI statements.
#version: the published version of the quiz that was taken, 16 characters made from its content.
#mode: "practice", with feedback after each item, or "test", with feedback after all were handed in.
#typed: what was typed, where it is no number or has a delimiter of response patterns in it.
*/
`

/**
 * Builds the loaders, the app and its chunks, the scripts for frames, and the module for pages that send statements; writes
 * nothing.
 */
export async function buildWidget(): Promise<Build> {
  const strings = await buildStrings()
  const chunks = await bundle('app', 'widget/app.tsx', strings.define, [shortenTexts(strings.names)])
  const files = new Map(chunks.map(({ fileName, code }) => [`app/${fileName}`, Buffer.from(code)]))
  for (const [path, contents] of strings.files) files.set(path, contents)
  const imports = new Map(
    chunks.map(({ fileName, imports }) => [`app/${fileName}`, imports.map((path) => `app/${path}`)]),
  )
  const appEntry = `app/${chunks.find(({ isEntry }) => isEntry)?.fileName}`
  const alone = async (name: string, entry: string, define?: Record<string, string>) =>
    files.set(name, await buildAlone('alone', entry, define))
  files.set('embed.js', await buildLoader(`/${appEntry}`, strings.hash))
  await alone('places.js', 'widget/places.ts')
  await alone('fit-frames.js', 'widget/frame/fit-frames.ts')
  await alone('tell-height.js', 'widget/frame/tell-height.ts')
  const reviewPath = chunks.find(({ fileName }) => fileName.startsWith('review-'))?.fileName
  await alone('review.js', 'widget/review.ts', { REVIEW_PATH: JSON.stringify(`/app/${reviewPath}`) })
  files.set('review-app.js', Buffer.from(`export * from './app/${reviewPath}'`))
  files.set('app.js', Buffer.from(leadTo(appEntry)))
  const [xapi] = await bundle('xapi', 'widget/xapi/index.ts')
  files.set('xapi.js', Buffer.from(xapiTerms + xapi?.code))
  return { files, appEntry, imports, textsHash: strings.hash }
}

/**
 * For loaders that a browser has kept from before the last deploy: their own app is gone, this leads to today's. The texts
 * that they ask for are of their time, and a browser may still have them: in today's order they would say other things.
 */
const leadTo = (appEntry: string) =>
  `import{mount as m}from'./${appEntry}'\nexport let mount=(e,h,{texts,...b})=>m(e,h,b)`

/** The loader for an app at a path; without a hash it lets the app find the texts, which have it in their addresses. */
export async function buildLoader(appPath: string, stringsHash = ''): Promise<Uint8Array> {
  const define = { APP_PATH: JSON.stringify(appPath), STRINGS_HASH: JSON.stringify(stringsHash) }
  return buildAlone('embed', 'widget/embed.ts', define)
}

/**
 * Everything that is served as a file: the widget, looks, what pages need, and the headers of all these.
 * With `keepStale` what earlier builds have left stays: a server that looks at it must not find it gone, and pages that
 * are open may still ask for it.
 */
export async function buildAssets({ keepStale = false } = {}): Promise<Build> {
  await checkPageStrings()
  const build = await buildWidget()
  await mkdir(assets, { recursive: true })
  for (const [path, contents] of [...build.files, ...(await buildKeeping(build))]) {
    await writeChanged(join(assets, path), contents)
  }
  await writeChanged(join(assets, 'builder.js'), await buildBuilder())
  for (const [path, contents] of await releasedFiles()) await writeChanged(join(assets, path), contents)
  await cp(join(root, 'worker/pages/static'), assets, { recursive: true })
  await writeChanged(join(assets, '_headers'), Buffer.from(assetHeaders()))
  if (!keepStale) await removeStale(build)
  return build
}

/**
 * What keeps the host's own pages for where there is no network: the script of these pages and the service worker, which
 * knows by their content what else they load; so that comes with them.
 */
export async function buildKeeping(build: Build): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [path, source] of await findStyleSheets()) {
    files.set(path, Buffer.from(await minifyCss(join(root, source))))
  }
  files.set('keep-page.js', await buildAlone('keep-page', 'widget/keep-page.ts'))
  const favicon = await readFile(join(root, 'worker/pages/static/favicon.svg'))
  const deploy = describeDeploy(build, new Map([...files, ['favicon.svg', favicon]]))
  const define = { DEPLOY: JSON.stringify(deploy) }
  return files.set('service-worker.js', await buildAlone('service-worker', 'widget/service-worker/index.ts', define))
}

async function buildAlone(name: string, entry: string, define?: Record<string, string>): Promise<Uint8Array> {
  const [script] = await bundle(name, entry, define)
  return Buffer.from(script?.code ?? '')
}

/** The style sheets that stand on the host by themselves, by their path below it: of the pages, and the looks. */
async function findStyleSheets(): Promise<Map<string, string>> {
  const looks = await readdir(join(root, 'widget/looks'))
  return new Map([
    ['page.css', 'worker/pages/page.css'],
    ['frame.css', 'worker/pages/frame.css'],
    ['builder.css', 'worker/pages/builder/builder.css'],
    ['worksheet.css', 'worker/pages/worksheet/worksheet.css'],
    ...looks.map((name): [string, string] => [`looks/${name}`, `widget/looks/${name}`]),
  ])
}

/** What makes the teachers' page follow its form. */
export async function buildBuilder(): Promise<Uint8Array> {
  return buildAlone('builder', 'widget/builder/builder.ts')
}

/** The page that shows a draft to its author. */
export async function buildPreview(): Promise<void> {
  const [page] = await bundle('panel', 'widget/preview/panel.tsx')
  await writeChanged(join(preview, 'panel.js'), Buffer.from(page?.code ?? ''))
  for (const name of ['panel.html', 'panel.css', 'frame.html', 'frame.css']) {
    await writeChanged(join(preview, name), await readFile(join(root, 'widget/preview', name)))
  }
}

async function minifyCss(path: string): Promise<string> {
  const css = await readFile(path, 'utf8')
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: styleTarget })
  // The space after a custom property's colon is no part of its value.
  return code.trim().replace(/(--[\w-]+): /g, '$1:')
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

if (import.meta.main) {
  const [{ files }] = await Promise.all([buildAssets(), buildPreview()])
  console.log(`Built ${files.size} files of the widget into dist/assets.`)
}
