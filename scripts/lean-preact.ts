import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { cutOut } from './cut-out.ts'
import { cuts } from './preact-cuts.ts'

/** What would be missed without a word. Besides, refs are functions, a state is set by an object, progress is never 0. */
const lacking = new RegExp(
  [
    'createContext|contextType|createPortal|createRef|hydrate|forceUpdate|componentDidCatch|getDerivedStateFrom\\w+',
    'shouldComponentUpdate|componentWill(?!Unmount)\\w+|getSnapshotBeforeUpdate|dangerouslySetInnerHTML',
    'default(Value|Checked)=|style=|on\\w+Capture=|<(math|template|foreignObject)\\b',
  ].join('|'),
)

const source = await realpath(join(import.meta.dirname, '../node_modules/preact/src'))
const files = ['index', 'render', 'create-element', 'component', 'diff/index', 'diff/children', 'diff/props']

/** Bundles Preact from its own source, without what the widget never needs of it. */
export async function leanPreact(): Promise<Plugin> {
  const paths = files.map((name) => join(source, `${name}.js`))
  const codes = shorten(makeCuts(await Promise.all(paths.map((path) => readFile(path, 'utf8')))))
  return {
    name: 'lean-preact',
    resolveId: (name) => (name === 'preact' ? paths[0] : undefined),
    load: (path) => codes[paths.indexOf(path)],
    transform(code, path) {
      if (path.endsWith('.tsx')) refuseLacking(code, path)
    },
  }
}

/** Throws if a view uses what has been cut. */
export function refuseLacking(code: string, path: string) {
  const found = lacking.exec(code)
  if (found) throw new Error(`${path} uses ${found[0]}, which scripts/preact-cuts.ts takes out of Preact.`)
}

/** Preact's files without all that; throws if they are no longer what the cuts were made for. */
export const makeCuts = (before: string[]) => cutOut(cuts, before, "Preact's source")

/** Short names for what Preact hides in nodes and elements. They keep their underscore, as in its own builds. */
function shorten(codes: string[]): string[] {
  const hidden = /\b_[a-z]\w*/g
  const names = [...new Set(codes.join('').match(hidden))]
  return codes.map((code) => code.replace(hidden, (name) => `_${names.indexOf(name).toString(36)}`))
}
