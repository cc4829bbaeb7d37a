import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLede } from '../../cli/run-lede.ts'
import article from '../../quizzes/kursk-engineers.json' with { type: 'json' }
import { atMost, type Measurement, printTable } from './budget.ts'
import { peakMemory } from './peak-memory.ts'

const itemsEach = 20
const files = 1000
/** As many as take the reference about as long as the check. */
const parses = 100

/** Quizzes as large as the article's, with its passage and every type of item; one in ten has errors. */
function writeQuiz(number: number): string {
  const items = Array.from({ length: itemsEach }, (_, index) => {
    const item = article.items[index % article.items.length] as (typeof article.items)[number]
    return { ...item, id: `${item.id}-${index}`, prompt: `${item.prompt} (${number}, ${index})` }
  })
  const text = JSON.stringify({ ...article, title: `${article.title} (${number})`, items }, undefined, 2)
  return number % 10 ? text : text.replace('"prompt"', '"promt"').replaceAll('landmines that', 'land mines which')
}

/** What a run of the command takes in a process of its own. */
interface Run {
  /** CPU, start and all. */
  seconds: number
  /** Memory at the most. */
  megabytes: number
  /** Kilobytes by which what is still in use grows with each further file, once garbage is collected. */
  growth?: number
}

function measureRun(folder: string, what: 'check' | 'reference' = 'check', ...flags: string[]): Run {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, import.meta.filename, folder, what], {
    encoding: 'utf8',
  })
  if (!stdout.startsWith('{')) throw new Error(`lede check failed.\n${stderr}`)
  return JSON.parse(stdout)
}

/** How long `lede check` takes for a thousand quizzes, and whether it keeps something of each file that it is through with. */
export async function measureCheckSpeed(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-check-'))
  try {
    const write = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, (_, index) =>
          writeFile(join(folder, `quiz-${from + index}.json`), writeQuiz(from + index)),
        ),
      )
    await write(0, files)
    const [check, reference] = [measureRun(folder), measureRun(folder, 'reference')]
    await write(files, 4 * files)
    const fourfold = measureRun(folder)
    const { growth } = measureRun(folder, 'check', '--expose-gc')
    return [
      atMost(
        `CPU of a check of ${files} quizzes of ${itemsEach} items, compared with parsing and writing them ${parses} times`,
        check.seconds / reference.seconds,
        1.5,
        'times',
      ),
      { what: 'the same in seconds, both', budget: '', measured: `${seconds(check)} and ${seconds(reference)}` },
      {
        what: 'check: most memory, for these and for four times as many',
        budget: '',
        measured: `${check.megabytes} and ${fourfold.megabytes} MB`,
      },
      atMost(`check: memory kept of each of ${4 * files} files while it runs`, growth ?? Number.NaN, 1, 'kB'),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const seconds = (run: Run) => `${run.seconds.toFixed(1)} s`

/** Work of a known size that the speed of this machine's engine decides: JSON to values and back. */
function parseFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    let text = readFileSync(join(folder, name), 'utf8')
    for (let time = 0; time < parses; time++) text = JSON.stringify(JSON.parse(text))
  }
  console.log(JSON.stringify({ seconds: cpuSeconds(), megabytes: 0 }))
}

function cpuSeconds(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  return (userCPUTime + systemCPUTime) / 1e6
}

/**
 * The command itself, its output counted but not printed. Where garbage can be collected at will, what is in use is
 * weighed after each file of a hundred: the most that a process has held tells more of when the engine cleans up.
 */
async function checkFolder(folder: string): Promise<void> {
  let printed = 0
  let checked = 0
  const weighed: Weighed[] = []
  const count = (text: string) => {
    printed += text.length
  }
  await runLede(['check', folder], {
    print: count,
    warn: count,
    paint: (_, text) => text,
    progress: () => {
      checked++
      if (globalThis.gc && checked % 100 === 0) weighed.push({ checked, bytes: weigh() })
    },
    columns: 100,
  })
  console.log(
    JSON.stringify({
      seconds: cpuSeconds(),
      megabytes: Math.round(peakMemory() / 1024),
      growth: growthOf(weighed),
      printed,
    }),
  )
}

interface Weighed {
  checked: number
  bytes: number
}

function weigh(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Kilobytes a file: the slope of the line that fits best (least squares), without the quarter in which caches fill. */
function growthOf(weighed: readonly Weighed[]): number | undefined {
  const points = weighed.slice(Math.floor(weighed.length / 4))
  if (points.length < 2) return undefined
  const mean = (of: (point: Weighed) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(({ checked }) => checked), mean(({ bytes }) => bytes)]
  const slope = mean(({ checked, bytes }) => (checked - x) * (bytes - y)) / mean(({ checked }) => (checked - x) ** 2)
  return slope / 1000
}

if (import.meta.main) {
  const [, , folder, what] = process.argv
  if (folder !== undefined) await (what === 'reference' ? parseFolder(folder) : checkFolder(folder))
  else if (!printTable(await measureCheckSpeed())) process.exitCode = 1
}
