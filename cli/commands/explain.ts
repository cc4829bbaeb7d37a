import { type Rule, rules } from '../check/rules.ts'
import { didYouMean } from '../check/suggest.ts'
import type { AddCommand } from '../run.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const help = `
Examples:
  lede explain                  all rules
  lede explain negative-stem    why it is one, by which source, and how to mend it
  lede explain --json           all of it, for a program`

/** `lede explain`: why each rule of the check is one. */
export const addExplain: AddCommand = (lede, { terminal }) => {
  lede
    .command('explain')
    .summary('says why a rule of the check is one')
    .description('Says why a rule of the check is one, with its source, and how to mend what it finds.')
    .argument('[rule]', 'name of the rule; without it all rules are listed')
    .option('--json', 'for a program')
    .addHelpText('after', help)
    .action((name: string | undefined, options: { json?: true }) => {
      const chosen = name === undefined ? rules : [findRule(name)]
      if (options.json) terminal.print(`${JSON.stringify(name === undefined ? chosen : chosen[0], undefined, 2)}\n`)
      else
        terminal.print(
          name === undefined ? listRules(terminal) : chosen.map((rule) => describe(rule, terminal)).join(''),
        )
    })
}

function findRule(name: string): Rule {
  const rule = rules.find((one) => one.name === name)
  if (rule) return rule
  const meant = didYouMean(
    name,
    rules.map((one) => one.name),
  )
  throw new UsageError(`there is no rule "${name}": ${meant ?? 'for a list of them: lede explain'}`)
}

function listRules({ paint }: Terminal): string {
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
  ].join('')
}

function describe({ name, title, severity, reason, mend, allowed }: Rule, { paint, columns }: Terminal): string {
  const width = Math.min(columns, 100)
  const allow = `If it does not hold for an item: "allow": [{"rule": "${name}", "reason": "…"}]`
  return [
    `${paint('bold', name)} (${severity})\n${title}.\n`,
    `${wrap(reason, width)}\n`,
    `${wrap(`To mend it: ${mend}.`, width)}`,
    ...(allowed ? [`${wrap(allow, width)}`] : []),
    '',
  ].join('\n')
}

/** Breaks a paragraph at spaces so that no line is wider than the terminal. */
const wrap = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
