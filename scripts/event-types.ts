import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './bundle.ts'

/** The types that `widget/events.ts` takes from core, each by the schema that it is inferred from. */
const schemas: Record<string, [name: string, file: string]> = {
  AnyResponse: ['responseSchema', 'core/items/index.ts'],
  AttemptPut: ['attemptPutSchema', 'core/attempt.ts'],
  ItemResult: ['itemResultSchema', 'core/attempt.ts'],
  PublicQuiz: ['publicQuizSchema', 'core/public-quiz.ts'],
}

/**
 * The declarations of `widget/events.ts` in one text without imports. The compiler writes the type of a parsed value field by
 * field; so pages that listen need no types of Zod.
 */
export async function eventTypes(): Promise<string> {
  const folder = await mkdtemp(join(root, 'dist/types-'))
  try {
    await writeFile(join(folder, 'schemas.ts'), Object.entries(schemas).map(parsedValue).join('\n'))
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(compilerOptions(folder)))
    await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', folder])
    const read = (path: string) => readFile(join(folder, 'out', path), 'utf8')
    const [types, events] = await Promise.all([
      read(join(folder.slice(root.length), 'schemas.d.ts')),
      read('widget/events.d.ts'),
    ])
    return (
      types.replaceAll(/^export declare const (\w+):/gm, 'export type $1 =') + events.replaceAll(/^import .*\n/gm, '')
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

const parsedValue = ([type, [schema, file]]: [string, [string, string]]) =>
  `import { ${schema} } from '${join(root, file)}'\nexport const ${type} = ${schema}.parse(undefined)`

const compilerOptions = (folder: string) => ({
  extends: join(root, 'widget/tsconfig.json'),
  compilerOptions: {
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    noEmit: false,
    noErrorTruncation: true,
    rootDir: root,
    outDir: join(folder, 'out'),
  },
  files: ['schemas.ts', join(root, 'widget/events.ts')],
  include: [],
})
