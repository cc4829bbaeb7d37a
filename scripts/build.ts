import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderWriteFrame } from '../worker/pages/write/write-page.ts'
import { securityHeaders } from '../worker/security-headers.ts'
import { assetHeaders } from './asset-headers.ts'
import { buildLocales, buildPageTexts } from './build-locales.ts'
import { hashSources, isBuilt, recordBuild } from './build-state.ts'
import { bundle, bundleFile, root } from './bundle.ts'
import { describeDeploy } from './describe-deploy.ts'
import { minifyCss } from './minify-css.ts'
import { releasedFiles } from './released-loaders.ts'
import { removeOthers, writeFiles } from './write-files.ts'

export const assets = join(root, 'dist/assets')
/** The page of `lede preview`; it is never deployed. */
const preview = join(root, 'dist/preview')

/** Built files by their paths below the host. */
export type Files = Map<string, Uint8Array>

/**
 * Everything that the host serves as a file: the widget, what the host's own pages load, and the headers of all these.
 * With `keepStale` the app's files of earlier builds stay, for a server that is running and pages that are open.
 */
export async function buildAssets({ keepStale = false } = {}): Promise<Build> {
  const build = await buildWidget()
  await writeFiles(assets, build.files)
  await writeFiles(assets, await buildKeeping(build))
  await writeFiles(assets, await releasedFiles())
  await writeFiles(assets, new Map([['builder.js', await buildBuilder()]]))
  const classes = await buildClasses()
  const editor = await buildEditor()
  await writeFiles(assets, classes)
  await writeFiles(assets, editor)
  await writeFiles(assets, new Map([['join.js', await bundleFile('site/join/join.tsx')]]))
  await writeFiles(assets, new Map([['receipt.js', await bundleFile('site/receipt.ts')]]))
  await writeFiles(assets, new Map([['scorm-package.js', await bundleFile('site/builder/scorm-package.ts')]]))
  await writeFiles(assets, new Map([['_headers', Buffer.from(assetHeaders())]]))
  await writeFiles(assets, await readFiles('worker/pages/static'))
  if (!keepStale) await removeOthers(assets, 'app', new Map([...build.files, ...classes, ...editor]))
  return build
}

/** Files of a folder of the project by their names: all, or those that are named. */
async function readFiles(folder: string, names?: readonly string[]): Promise<Files> {
  const files: Files = new Map()
  for (const name of names ?? (await readdir(join(root, folder))))
    files.set(name, await readFile(join(root, folder, name)))
  return files
}

export interface Build {
  files: Files
  appEntry: string
  /** In the names of the texts. */
  textsHash: string
  /** The static imports of each file of the app, by its path: the browser fetches these with it. */
  imports: Map<string, string[]>
}

/** The widget: app and texts, which have hashes in their names, and the scripts with fixed names that pages load. */
export async function buildWidget(): Promise<Build> {
  const texts = await buildLocales()
  const chunks = await bundle('widget/app.tsx', { STRINGS_HASH: texts.hash })
  const pathOf = (name: string) => `app/${chunks.find((chunk) => chunk.name === name)?.fileName}`
  const [appEntry, review] = [pathOf('app'), pathOf('review')]
  const files: Files = new Map([
    ...chunks.map(({ fileName, code }) => [`app/${fileName}`, Buffer.from(code)] as const),
    ...texts.files,
    ['embed.js', await buildLoader(`/${appEntry}`, texts.hash)],
    ['app.js', Buffer.from(reexport(appEntry))],
    ['review.js', await bundleFile('widget/review.ts', { REVIEW_PATH: `/${review}` })],
    ['review-app.js', Buffer.from(`export * from './${review}'`)],
    ['places.js', await bundleFile('widget/places.ts')],
    ['fit-frames.js', await bundleFile('widget/frame/fit-frames.ts')],
    ['tell-height.js', await bundleFile('widget/frame/tell-height.ts')],
    ['scorm.js', await bundleFile('widget/scorm/index.ts')],
    ['xapi.js', Buffer.concat([Buffer.from(xapiTerms), await bundleFile('widget/xapi/index.ts')])],
  ])
  const imports = new Map(
    chunks.map(({ fileName, imports }) => [`app/${fileName}`, imports.map((path) => `app/${path}`)]),
  )
  return { files, appEntry, imports, textsHash: texts.hash }
}

/** The loader for an app at a path. Without a hash it leaves the texts to the app, which knows their URLs. */
export const buildLoader = (appPath: string, stringsHash = ''): Promise<Uint8Array> =>
  bundleFile('widget/embed.ts', { APP_PATH: appPath, STRINGS_HASH: stringsHash })

/**
 * Re-exports the current app, for loaders that a browser has cached since before the last deploy. Their texts are out of
 * date too, so the app fetches the current ones.
 */
const reexport = (appEntry: string) =>
  `import{mount as m}from'./${appEntry}'\nexport let mount=(e,h,{texts,...b})=>m(e,h,b)`

/** Statements refer to terms by the URL of the module, so their definitions are in its header. */
const xapiTerms = `/*
Terms of Lede's xAPI statements.
#version: the published version of the quiz that was taken, 16 characters made from its content.
#mode: "practice", with feedback after each item, or "test", with feedback after all were handed in.
#typed: what was typed, where it is no number or has a delimiter of response patterns in it.
*/
`

/** The scripts for offline use of the host's pages: keep-page.js, and the service worker with its list of files. */
export async function buildKeeping(build: Build): Promise<Files> {
  const files = await buildStyleSheets()
  files.set('keep-page.js', await bundleFile('site/keep-page.ts'))
  const favicon = await readFile(join(root, 'worker/pages/static/favicon.svg'))
  const deploy = describeDeploy(build, new Map([...files, ['favicon.svg', favicon]]))
  return files.set('service-worker.js', await bundleFile('site/service-worker/index.ts', { DEPLOY: deploy }))
}

/** The style sheets of the host's pages, and the looks. */
async function buildStyleSheets(): Promise<Files> {
  const looks = await readdir(join(root, 'widget/looks'))
  const sources = new Map([
    ['page.css', 'worker/pages/page.css'],
    ['frame.css', 'worker/pages/frame.css'],
    ['builder.css', 'worker/pages/builder/builder.css'],
    ['classes.css', 'worker/pages/classes/classes.css'],
    ['write.css', 'worker/pages/write/write.css'],
    ['write-frame.css', 'worker/pages/write/write-frame.css'],
    ['join.css', 'worker/pages/pupil/join.css'],
    ['api.css', 'worker/pages/api/api.css'],
    ['worksheet.css', 'worker/pages/worksheet/worksheet.css'],
    ...looks.map((name) => [`looks/${name}`, `widget/looks/${name}`] as const),
  ])
  const files: Files = new Map()
  for (const [path, source] of sources) files.set(path, Buffer.from(await minifyCss(join(root, source))))
  return files
}

/** The script of the embed builder. */
export const buildBuilder = (): Promise<Uint8Array> => bundleFile('site/builder/builder.ts')

/** Scripts of a page by their names, with parts that load later, these parts, and its texts. The scripts share their parts. */
async function buildPageApp(texts: 'classes' | 'write', scripts: Record<string, string>): Promise<Files> {
  const { files, hash, languages } = await buildPageTexts(texts)
  const chunks = await bundle(scripts, { TEXTS_HASH: hash, TEXTS_LANGUAGES: languages })
  // With the files that the entry imports, so that the browser fetches all at once.
  const importAll = ({ imports, fileName }: (typeof chunks)[number]) =>
    Buffer.from([...imports, fileName].map((path) => `import'./app/${path}'`).join('\n'))
  return new Map([
    ...files,
    ...chunks.map((chunk) => [`app/${chunk.fileName}`, Buffer.from(chunk.code)] as const),
    ...chunks.filter(({ isEntry }) => isEntry).map((chunk) => [`${chunk.name}.js`, importAll(chunk)] as const),
  ])
}

/** The pages of classes. */
export const buildClasses = () => buildPageApp('classes', { classes: 'site/classes/classes.tsx' })

/** The editor: its page, the worker with all that needs the schemas, and the frame of its preview. */
export async function buildEditor(): Promise<Files> {
  const app = await buildPageApp('write', {
    write: 'site/write/write.tsx',
    'write-checks': 'site/write/checking/worker.ts',
  })
  return app.set('write-frame.js', await bundleFile('site/write/preview/frame.ts'))
}

/** The page that shows a draft to its author. */
export async function buildPreview(): Promise<void> {
  const { hash, languages } = await buildPageTexts('write')
  const constants = { TEXTS_HASH: hash, TEXTS_LANGUAGES: languages }
  await writeFiles(preview, new Map([['panel.js', await bundleFile('site/preview/panel.tsx', constants)]]))
  const pages = ['panel.html', 'panel.css', 'frame.html', 'frame.css']
  await writeFiles(preview, await readFiles('site/preview', pages))
}

/** The pages of the editor as `lede write` serves them, with the headers of a host. */
async function buildLocalEditor(): Promise<void> {
  const { editor: page, editorFrame: frame } = securityHeaders
  const files = new Map([
    ['page.html', await readFile(join(root, 'site/write/file/page.html'))],
    ['frame.html', Buffer.from(String(await renderWriteFrame()))],
    ['headers.json', Buffer.from(JSON.stringify({ page, frame }))],
  ])
  await writeFiles(join(root, 'dist/write'), files)
}

/** Builds everything, and records the state of the sources. */
export async function buildAll(): Promise<Build> {
  const state = await hashSources()
  const [build] = await Promise.all([buildAssets(), buildPreview(), buildLocalEditor()])
  await recordBuild(state)
  return build
}

if (import.meta.main && !(process.argv.includes('--if-changed') && (await isBuilt()))) {
  const { files } = await buildAll()
  console.log(`Built ${files.size} files of the widget into dist/assets.`)
}
