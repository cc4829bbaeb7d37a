import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assets } from '../../scripts/build.ts'

const recorded = join(import.meta.dirname, '../recorded/deploy')

/** The rules of a `_headers` file: the lines below each path. */
function readRules(folder: string): Map<string, string> {
  const text = readFileSync(join(folder, '_headers'), 'utf8')
  const rules = text.matchAll(/^(\/\S*)\n((?: {2}.*\n)+)/gm)
  return new Map([...rules].map(([, path, headers]) => [path as string, headers as string]))
}

const rules = readRules(assets)

it('every built file has a caching rule, and every rule a built file', () => {
  const files = readdirSync(assets, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['_headers', 'robots.txt'].includes(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(assets.length))
  const ruleOf = (path: string) => (rules.has(path) ? path : path.replace(/^(\/[^/]+\/).*$/, '$1*'))
  const used = new Set(files.map(ruleOf))
  expect([...used].sort()).toEqual([...rules.keys()].filter((path) => path !== '/*').sort())
})

it('files of the recorded deploy keep their caching and security headers', () => {
  for (const [path, headers] of readRules(recorded)) expect([path, rules.get(path)]).toEqual([path, headers])
})
