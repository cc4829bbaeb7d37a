import { type Rule, rules } from '../../authoring/check/rules.ts'
import { didYouMean } from '../../authoring/check/suggest.ts'
import { itemTypeName } from '../../core/items/index.ts'
import { printItem } from '../../core/print-quiz.ts'
import { type Explained, explainField, explainItemType, explainQuiz } from '../explain/item-type.ts'
import { toPublishedFields } from '../published-fields.ts'
import type { AddCommand } from '../run.ts'
import { type Terminal, wrap } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const help = `
Examples:
  lede explain                  all rules of the check, and all types of items
  lede explain negative-stem    why it is a rule, its source, and how to fix what it finds
  lede explain match            how an item of this type is written, with an example and every field
  lede explain media            what a picture is made of, and why its rule is one
  lede explain quiz             what stands around the items
  lede explain --json           all rules, for a program`

/** `lede explain`: the reason for each rule of the check, and the fields of each item type. */
export const addExplain: AddCommand = (lede, { terminal }) => {
  lede
    .command('explain')
    .summary('says why a rule of the check is one, or how a type of item is written')
    .description('Says why a rule of the check is one, or how a type of item is written.')
    .argument('[name]', 'a rule, a type of item, "quiz", or a field such as "source"; without it, all are listed')
    .option('--json', 'for a program')
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
  const field = explainField(name)
  if (field) return field
  const meant = didYouMean(name, [...rules.map((one) => one.name), ...itemTypeName.options, 'quiz'])
  throw new UsageError(`there is nothing called "${name}": ${meant ?? 'for a list: lede explain'}`)
}

function listAll({ paint }: Terminal): string {
  const width = Math.max(...rules.map(({ name }) => name.length))
  const list = (chosen: readonly Rule[]) =>
    chosen
      .map(({ name, severity, title }) => `  ${paint('bold', name.padEnd(width))}  ${severity.padEnd(7)}  ${title}\n`)
      .join('')
  return [
    'Rules of form:\n',
    list(rules.filter(({ allowed }) => !allowed)),
    '\nFlaws in the writing of items, which an item may allow with a reason:\n',
    list(rules.filter(({ allowed }) => allowed)),
    `\nTypes of items: ${itemTypeName.options.join(', ')}.\nThe file around them: quiz.\n`,
  ].join('')
}

function describeRule({ name, title, severity, reason, fix, allowed }: Rule, terminal: Terminal): string {
  const { paint, columns } = terminal
  const width = Math.min(columns, 100)
  const allow = `If it does not hold for an item: "allow": [{"rule": "${name}", "reason": "…"}]`
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
