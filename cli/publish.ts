import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseQuiz } from '../core/parse-quiz.ts'
import { readAuthorKey } from './author-key.ts'

const folder = join(import.meta.dirname, '../quizzes')

/** What became of one quiz file. */
export interface Published {
  quiz: string
  outcome: 'new' | 'unchanged' | 'refused'
  /** The version, or why it was refused, a line for each reason. */
  detail: string
}

/** The quiz files of a folder, by quiz id. */
export async function listQuizFiles(): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.json') && name !== 'quiz.schema.json').map((name) => join(folder, name))
}

/** Checks a quiz file and publishes it to a host. Never throws for what is wrong with the file or the host. */
export async function publishFile(file: string, host: string, key: string): Promise<Published> {
  const quiz = basename(file, '.json')
  const refuse = (reasons: string[]): Published => ({ quiz, outcome: 'refused', detail: reasons.join('\n') })
  const value = await readJson(file)
  if (value instanceof Error) return refuse([`${file}: ${value.message}`])
  const { issues } = parseQuiz(value)
  if (issues) return refuse(issues.map(({ pointer, detail }) => `${pointer || '/'} ${detail}`))
  try {
    const response = await fetch(new URL(`/api/quizzes/${quiz}`, host), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(value),
    })
    const answer = (await response.json()) as { version?: string; title?: string; detail?: string; code?: string }
    if (!response.ok) return refuse([`${answer.title ?? response.status}. ${answer.detail ?? ''} (${answer.code})`])
    return { quiz, outcome: response.status === 201 ? 'new' : 'unchanged', detail: answer.version ?? '' }
  } catch (error) {
    return refuse([`${host} cannot be reached: ${describe(error)}. Is the address right, and is Lede running there?`])
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    return error
  }
}

const describe = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)

/** A line for people about what became of a quiz. */
export const printPublished = ({ quiz, outcome, detail }: Published) =>
  outcome === 'refused'
    ? `refused    ${quiz}\n${detail.replace(/^/gm, '           ')}`
    : `${outcome.padEnd(10)} ${quiz} ${detail}`

async function main() {
  const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true })
  if (!values.to) {
    console.error('Where to? For instance: npm run publish -- --to https://lede.example.workers.dev [FILES]')
    return 2
  }
  const key = await readAuthorKey()
  if (!key) {
    console.error('No author key. Put it into the environment as LEDE_AUTHOR_KEY; never on the command line.')
    return 2
  }
  let refused = 0
  for (const file of positionals.length ? positionals : await listQuizFiles()) {
    const published = await publishFile(file, values.to, key)
    console.log(printPublished(published))
    if (published.outcome === 'refused') refused++
  }
  return refused ? 1 : 0
}

if (import.meta.main) process.exitCode = await main()
