import type { Plugin } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'
import { cutOut } from './cut-out.ts'
import { cuts, declarations } from './fsrs-cuts.ts'

/** Takes most of ts-fsrs out: what reviews never use. A test compares the schedule that is left with that of the whole. */
export const trimFsrs: Plugin = {
  name: 'trim-fsrs',
  transform: {
    filter: { id: /\/ts-fsrs\/dist\/index\.mjs$/ },
    handler: trim,
  },
}

/** The library's module without all that; throws if it is no longer what the cuts were made for. */
export function trim(code: string): string {
  const found = findDeclarations(code)
  const lacking = Object.keys(declarations).filter((wanted) => !found.some(({ name }) => name === wanted))
  if (lacking.length > 0) throw new Error(`ts-fsrs has no ${lacking.join(', ')}: look at the cuts.`)
  const rest = found.reduceRight((rest, { name, start, end }) => {
    const instead = declarations[name]
    return instead === undefined ? rest : rest.slice(0, start) + instead + rest.slice(end)
  }, code)
  return cutOut(cuts, [rest], 'ts-fsrs').join('')
}

interface Declaration {
  name: string
  start: number
  end: number
}

/** What a module declares, what its classes have, and what it assigns; a getter and its setter have one name. */
function findDeclarations(code: string): Declaration[] {
  const text = ({ start, end }: { start: number; end: number }) => code.slice(start, end)
  return parseAst(code).body.flatMap((node): Declaration[] => {
    const { start, end } = node
    if (node.type === 'VariableDeclaration') return node.declarations.map(({ id }) => ({ name: text(id), start, end }))
    if (node.type === 'ExpressionStatement' && node.expression.type === 'AssignmentExpression') {
      return [{ name: text(node.expression.left), start, end }]
    }
    if (node.type !== 'ClassDeclaration' || !node.id) return []
    const { name } = node.id
    const members = node.body.body.flatMap((each) =>
      'key' in each ? [{ name: `${name}.${text(each.key)}`, start: each.start, end: each.end }] : [],
    )
    return [{ name, start, end }, ...members]
  })
}
