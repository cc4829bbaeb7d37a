import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Words and phrases that read like a translation, each with what to write instead. */
const oddities: [RegExp, string][] = [
  // A field of `lede check --json` keeps its name.
  [/\bmend(s|ed|ing)\b|\b(to|can|must|should) mend\b/i, 'fix, correct'],
  [/\banew\b/i, 'again'],
  [/\bwhoever\b/i, 'name the person: the author, a caller'],
  [/\bwhatever\b/i, 'name the thing, or "any"'],
  [/\b(nothing|none) but\b/i, 'only'],
  [/\b(is|are|was|were) none\b/i, 'say what is: "undefined if …", "not a …"'],
  [/\b(be|been|is|are|was|were) told\b/i, 'shown, notified, passed'],
  [/\bamounts? to\b/i, 'sum, total, statistics'],
  [/\black(s|ed|ing)?\b/i, 'missing, without, has no'],
  [/\bbeside\b/i, 'next to, with, and'],
  [/\b(own|his|her|their) lights\b/i, 'rules'],
  [/\bfor good\b/i, 'permanently, forever'],
  [/\bslips?\b/i, 'mistake, error, typo'],
]

/** Text that is frozen, generated, translated, or somebody else's. */
const skipped =
  /^(locales|migrations|quizzes|widget\/released|test\/recorded|docs\/.*\.png)\/|\.generated\.|LICENSE|^scripts\/check-english/

/** Values and descriptions of the public API and of JSON output, which stay as published. */
const published =
  /to whoever (responds so|chose this)|Nothing is told before so many|range; without it there is none|shown beside the field|\blacking\b/

/** Prints every oddity in the project's prose, comments, messages and test titles. */
function main(): number {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.css', '*.md', '*.toml'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path && !skipped.test(path))
  const found = files.flatMap((path) =>
    findOddities(readFileSync(join(root, path), 'utf8')).map((each) => `${path}:${each}`),
  )
  if (found.length === 0) return 0
  console.log(`${found.join('\n')}\n${found.length} lines to rewrite in plain English.`)
  return 1
}

/** The oddities of a text as "line: word: advice". */
export const findOddities = (text: string): string[] =>
  text.split('\n').flatMap((line, index) =>
    oddities.flatMap(([pattern, advice]) => {
      const [word] = published.test(line) ? [] : (pattern.exec(line) ?? [])
      return word ? [`${index + 1}: "${word}": write ${advice}`] : []
    }),
  )

if (import.meta.main) process.exitCode = main()
