import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type OutputChunk, rolldown } from 'rolldown'
import { buildAll } from './build.ts'
import { root } from './bundle.ts'
import { eventTypes } from './event-types.ts'

const compiled = join(root, 'dist/cli')

/** Compiles the command line for the oldest Node.js that `engines` allows, with its dependencies inside. */
async function compileCommandLine(): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: { lede: join(root, 'cli/lede.ts') },
    cwd: root,
    platform: 'node',
    // The UMD code in "main" of jsonc-parser hides its imports from a bundler.
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
    tsconfig: join(root, 'tsconfig.node.json'),
  })
  const { output } = await build.write({
    dir: compiled,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: true, mangle: false },
    comments: false,
  })
  await build.close()
  return output.filter((one) => one.type === 'chunk')
}

/** The concatenated licences of all bundled packages, most of which require it. */
async function collectLicences(chunks: readonly OutputChunk[]): Promise<string> {
  const folders = chunks.flatMap(({ moduleIds }) => moduleIds).map(packageFolder)
  const texts = [...new Set(folders)]
    .filter((folder) => folder !== undefined)
    .sort()
    .map(readLicence)
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`)
}

/** `…/node_modules/@scope/name` of a module in it. */
const packageFolder = (module: string) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0]

async function readLicence(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file))
  const text = file ? await readFile(join(folder, file), 'utf8') : ''
  return `${name} ${version}: ${license}\n\n${text}`
}

await rm(compiled, { recursive: true, force: true })
const [chunks] = await Promise.all([compileCommandLine(), buildAll()])
await writeFile(join(compiled, 'LICENSES.txt'), await collectLicences(chunks))
await writeFile(join(root, 'dist/events.d.ts'), await eventTypes())
await writeFile(join(root, 'dist/events.js'), 'export {}\n')
console.log(`Compiled the package into ${relative(process.cwd(), join(root, 'dist'))}.`)
