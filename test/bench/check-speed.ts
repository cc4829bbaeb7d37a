import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLede } from '../../cli/run-lede.ts'
import article from '../../quizzes/kursk-engineers.json' with { type: 'json' }
import { atMost, type Measurement, printTable } from './budget.ts'
import { peakMemory } from './peak-memory.ts'

const itemsEach = 20
const files = 1000

/** Quizzes as large as the article's, with its passage and every type of item; one in ten has slips. */
function writeQuiz(number: number): string {
  const items = Array.from({ length: itemsEach }, (_, index) => {
    const item = article.items[index % article.items.length] as (typeof article.items)[number]
    return { ...item, id: `${item.id}-${index}`, prompt: `${item.prompt} (${number}, ${index})` }
  })
  const text = JSON.stringify({ ...article, title: `${article.title} (${number})`, items }, undefined, 2)
  return number % 10 ? text : text.replace('"prompt"', '"promt"').replaceAll('landmines that', 'land mines which')
}

/** What one run of the command takes, in a process of its own: CPU seconds, start and all, and megabytes at the most. */
function measureRun(folder: string): { seconds: number; megabytes: number } {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, folder], { encoding: 'utf8' })
  if (!stdout.startsWith('{')) throw new Error(`lede check failed.\n${stderr}`)
  return JSON.parse(stdout)
}

/** How long `lede check` takes for a thousand quizzes, and whether more files take more memory. */
export async function measureCheckSpeed(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-check-'))
  try {
    const write = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, index) =>
          writeFile(join(folder, `quiz-${from + index}.json`), writeQuiz(from + index)),
        ),
      )
    await write(0, files / 4)
    const quarter = measureRun(folder)
    await write(files / 4, files)
    const whole = measureRun(folder)
    await write(files, 4 * files)
    const fourfold = measureRun(folder)
    return [
      atMost(`check of ${files} quizzes of ${itemsEach} items, CPU`, whole.seconds, 6, 's'),
      { what: 'check: most memory for a quarter as many', budget: '', measured: `${quarter.megabytes} MB` },
      { what: 'check: most memory', budget: '', measured: `${whole.megabytes} MB` },
      atMost('check: most memory for four times as many, beside', fourfold.megabytes / whole.megabytes, 1.2, 'times'),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The command itself, its output counted but not printed. */
async function checkFolder(folder: string): Promise<void> {
  let printed = 0
  const count = (text: string) => {
    printed += text.length
  }
  await runLede(['check', folder], {
    print: count,
    warn: count,
    paint: (_, text) => text,
    progress: () => {},
    columns: 100,
  })
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const seconds = (userCPUTime + systemCPUTime) / 1e6
  console.log(JSON.stringify({ seconds, megabytes: Math.round(peakMemory() / 1024), printed }))
}

if (import.meta.main) {
  const [, , folder] = process.argv
  if (folder !== undefined) await checkFolder(folder)
  else if (!printTable(await measureCheckSpeed())) process.exitCode = 1
}
