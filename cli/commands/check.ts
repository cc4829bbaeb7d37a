import { basename } from 'node:path'
import { Option } from 'commander'
import type { ArticleCopy } from '../../authoring/check/check-against.ts'
import { reportUnreadable } from '../../authoring/check/check-text.ts'
import type { Severity } from '../../authoring/check/problem.ts'
import { readArticle } from '../../authoring/check/read-article.ts'
import { reportCounts } from '../check/report/counts.ts'
import { reportGithub } from '../check/report/github.ts'
import { reportJson } from '../check/report/json.ts'
import type { MakeReporter, Totals } from '../check/report/reporter.ts'
import { reportText } from '../check/report/text.ts'
import { collectQuizFiles } from '../find-quiz-files.ts'
import { readQuizFile } from '../quiz-file.ts'
import { readArticleFile } from '../read-article-file.ts'
import type { AddCommand, Run } from '../run.ts'
import { showPath } from '../show-path.ts'

const reporters = { text: reportText, json: reportJson, github: reportGithub, counts: reportCounts } satisfies Record<
  string,
  MakeReporter
>

interface Options {
  format: keyof typeof reporters
  json?: true
  against?: string
  strict?: true
  quiet?: true
}

const help = `
Errors prevent publishing. Warnings are flaws of item writing: fix them, or allow them in the item:
"allow": [{"rule": "negative-stem", "reason": "…"}]. Tasks are open work, and prevent publishing too. Notes are for information.

Examples:
  lede check                                        all of quizzes/
  lede check quizzes/kursk-engineers.json           one quiz
  lede check --against article.html quizzes/x.json  lists evidence that is missing from the article
  lede check --strict --format github               in a pull request
  lede check --format counts drafts                 number of problems by rule, for a large bank
  lede check --json | jq '.files[].problems[]'      JSON output

The reason for a rule: lede explain RULE`

/** `lede check`: lists all problems of quiz files. */
export const addCheck: AddCommand = (lede, run) => {
  lede
    .command('check')
    .summary('lists all problems of quizzes, and how to fix them')
    .description('Lists all problems of quizzes, with their position and how to fix them.')
    .argument('[files...]', 'quiz files, folders or patterns (default: quizzes/)')
    .option(
      '--against <file>',
      'newer copy of the article, text or HTML: lists items whose evidence is missing from it, and changed paragraphs',
    )
    .addOption(new Option('--format <format>', 'output format').choices(Object.keys(reporters)).default('text'))
    .option('--json', 'the same as --format json')
    .option('--strict', 'exit code 1 for warnings and tasks too')
    .option('-q, --quiet', 'hides notes')
    .addHelpText('after', help)
    .action((files: string[], options: Options) => check(files, options, run))
}

async function check(files: readonly string[], options: Options, run: Run): Promise<void> {
  const article = options.against === undefined ? undefined : await openArticle(options.against)
  const reporter = reporters[options.json ? 'json' : options.format](run.terminal)
  const totals: Totals = { files: 0, items: 0, problems: { error: 0, warning: 0, task: 0, note: 0 } }
  // Before any output, so that a wrong name does not leave a truncated document.
  const found = await collectQuizFiles(files)
  reporter.start?.()
  for (const file of found) {
    const { items, problems, readingLevel } = await checkFile(file, article)
    const shown = options.quiet ? problems.filter(({ severity }) => severity !== 'note') : problems
    reporter.report({ file: showPath(file), items, problems: shown, ...(readingLevel && { readingLevel }) })
    totals.files++
    totals.items += items
    for (const { severity } of shown) totals.problems[severity]++
    run.terminal.progress(`${totals.files} quizzes checked …`)
  }
  reporter.end(totals)
  const fails: Severity[] = options.strict ? ['error', 'warning', 'task'] : ['error']
  if (fails.some((severity) => totals.problems[severity] > 0)) run.exitCode = 1
}

/** Checks a file. An unreadable file is reported as a problem, and the other files are still checked. */
const checkFile = (file: string, article?: ArticleCopy) =>
  readQuizFile(file, article).catch(({ code }: NodeJS.ErrnoException) =>
    reportUnreadable(`the file cannot be read (${code})`, 'check that it exists and that you may read it'),
  )

const openArticle = async (file: string): Promise<ArticleCopy> => ({
  name: basename(file),
  paragraphs: readArticle((await readArticleFile(file)).text),
})
