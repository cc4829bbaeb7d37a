import { type Rule, rules } from '../../authoring/check/rules.ts'
import { didYouMean } from '../../authoring/check/suggest.ts'
import { itemTypeName } from '../../core/items/index.ts'
import { printItem } from '../../core/print-quiz.ts'
import {
  type Explained,
  explainField,
  explainItemType,
  explainName,
  explainQuiz,
  fieldNames,
} from '../explain/item-type.ts'
import { toPublishedFields } from '../published-fields.ts'
import type { AddCommand } from '../run.ts'
import { type Terminal, wrap } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const help = `
Examples:
  lede explain                  lists all rules of the check and all item types
  lede explain negative-stem    the reason for a rule, its source, and the fix
  lede explain match            an item type with an example and all fields
  lede explain media            the fields of a picture, and the reason for its rule
  lede explain quiz             the fields of the quiz
  lede explain points           a single field
  lede explain --json           all rules as JSON`

/** `lede explain`: the reasons for rules of the check, and the fields of item types. */
export const addExplain: AddCommand = (lede, { terminal }) => {
  lede
    .command('explain')
    .summary('explains a rule of the check, or an item type with its fields')
    .description('Explains a rule of the check, or an item type with its fields.')
    .argument('[name]', 'rule, item type, "quiz", or field such as "points" (default: lists all)')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action(async (name: string | undefined, { json }: { json?: true }) => {
      const found = name === undefined ? undefined : await find(name)
      const printJson = (value: object) => terminal.print(`${JSON.stringify(value, undefined, 2)}\n`)
      if (json) printJson(found ? toJson(found) : rules.map(toJson))
      else if (!found) terminal.print(listAll(terminal))
      else
        terminal.print('reason' in found ? describeRule(found, terminal) : describeFormat(found as Explained, terminal))
    })
}

const toJson = (found: Rule | Explained) => ('fix' in found ? toPublishedFields(found) : found)

async function find(name: string): Promise<Rule | Explained> {
  const rule = rules.find((one) => one.name === name)
  if (rule) return rule
  if (name === 'quiz') return explainQuiz()
  const type = itemTypeName.safeParse(name).data
  if (type) return explainItemType(type)
  const field = explainField(name) ?? explainName(name)
  if (field) return field
  const meant = didYouMean(name, [...rules.map((one) => one.name), ...itemTypeName.options, 'quiz', ...fieldNames()])
  throw new UsageError(`unknown rule, item type or field "${name}": ${meant ?? 'for a list: lede explain'}`)
}

function listAll({ paint }: Terminal): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  const list = (chosen: readonly Rule[]) =>
    chosen
      .map(({ name, severity, title }) => `  ${paint('bold', name.padEnd(width))}  ${severity.padEnd(7)}  ${title}\n`)
      .join('')
  return [
    'Rules of the format:\n',
    list(rules.filter(({ allowed }) => !allowed)),
    '\nRules of item writing, which an item may allow with a reason:\n',
    list(rules.filter(({ allowed }) => allowed)),
    `\nItem types: ${itemTypeName.options.join(', ')}.\nFields of the quiz: lede explain quiz.\n`,
  ].join('')
}

function describeRule({ name, title, severity, reason, fix, allowed }: Rule, terminal: Terminal): string {
  const { paint, columns } = terminal
  const width = Math.min(columns, 100)
  const allow = `To allow it in an item: "allow": [{"rule": "${name}", "reason": "…"}]`
  const shape = explainField(name)
  return [
    `${paint('bold', name)} (${severity})\n${title}.\n`,
    `${wrap(reason, width)}\n`,
    `${wrap(`To fix it: ${fix}.`, width)}`,
    ...(allowed ? [`${wrap(allow, width)}`] : []),
    ...(shape ? ['', describeFields(shape, terminal)] : []),
    '',
  ].join('\n')
}

/** One line per field. */
function describeFields({ fields }: Explained, { columns }: Terminal): string {
  const width = Math.min(columns, 100)
  const column = Math.max(...fields.map(({ name }) => name.length)) + 5
  const list = fields.map(({ name, required, description }) => {
    const label = `  ${required ? '*' : ' '} ${name}`.padEnd(column)
    return `${label} ${wrap(description, width, ' '.repeat(column + 1))}`
  })
  return `Fields (a star marks required ones; nested ones only if their parent is present):\n${list.join('\n')}`
}

function describeFormat(explained: Explained, terminal: Terminal): string {
  const { name, title, example, notes } = explained
  const { paint, columns } = terminal
  const width = Math.min(columns, 100)
  return [
    `${paint('bold', name)}: ${title}`,
    ...(example ? [printItem(example)] : []),
    ...(notes
      ? [
          notes
            .split('\n\n')
            .map((part) => wrap(part.replaceAll('\n', ' '), width))
            .join('\n\n'),
        ]
      : []),
    describeFields(explained, terminal),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
