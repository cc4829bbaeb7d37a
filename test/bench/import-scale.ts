import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { atMost, type Measurement } from './budget.ts'

const questions = 50_000
const fewer = 10_000
const root = join(import.meta.dirname, '../..')

/** Questions of every kind that a bank of this format has, none like another. */
const makers: Record<string, { head: string; tail: string; make: (index: number) => string }> = {
  gift: { head: '$CATEGORY: Scale\n\n', tail: '', make: makeGift },
  xml: { head: '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n', tail: '</quiz>\n', make: makeMoodle },
}

function makeGift(index: number): string {
  const name = `::Question ${index}::`
  switch (index % 4) {
    case 0:
      return `${name}[html]<p>Which bridge has <b>number ${index}</b>?</p> {=Stone ${index}#Right. ~%50%Chain#Nearly. ~Foot ~Rail #### See the map. }\n\n`
    case 1:
      return `${name}The river has ${index} boats. {FALSE#It has more.#Right.}\n\n`
    case 2:
      return `${name}How long is bridge ${index}? {#=${index}:2 =%50%${index}..${index + 9}#Nearly.}\n\n`
    default:
      return `${name}Match the years of ${index}. {=Stone -> 1357 =Chain -> 18${index % 100} =Foot -> 1990}\n\n`
  }
}

function makeMoodle(index: number): string {
  const answer = (fraction: number, text: string) =>
    `<answer fraction="${fraction}" format="html"><text><![CDATA[<p>${text}</p>]]></text><feedback format="html"><text>Feedback to ${text}</text></feedback></answer>`
  const open = (type: string) =>
    `<question type="${type}"><name><text>Question ${index}</text></name><questiontext format="html"><text><![CDATA[<p>Which bridge has <b>number ${index}</b>?</p>]]></text></questiontext><defaultgrade>1</defaultgrade><penalty>0.33</penalty>`
  if (index % 2)
    return `${open('numerical')}<answer fraction="100"><text>${index}</text><tolerance>1</tolerance></answer></question>\n`
  return `${open('multichoice')}<single>true</single>${answer(100, `Stone ${index}`)}${answer(50, 'Chain')}${answer(0, 'Foot')}</question>\n`
}

/** Imports a bank of 50,000 questions by the command itself: how long it takes, and how much memory at the most. */
export async function measureImportScale(): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const ending of Object.keys(makers)) {
    const folder = await mkdtemp(join(tmpdir(), 'lede-scale-'))
    try {
      rows.push(...(await measureFormat(folder, ending)))
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return rows
}

async function measureFormat(folder: string, ending: string): Promise<Measurement[]> {
  const bank = join(folder, `bank.${ending}`)
  await writeBank(bank, ending, fewer)
  const small = await runImport(bank, join(folder, 'few'))
  await writeBank(bank, ending, questions)
  const started = performance.now()
  const report = await runImport(bank, join(folder, 'quizzes'))
  const seconds = (performance.now() - started) / 1000
  const quizzes = (await readdir(join(folder, 'quizzes'))).length
  const what = `import of ${questions.toLocaleString('en')} questions (${ending === 'xml' ? 'Moodle XML' : 'GIFT'})`
  const all = report.imported === questions && quizzes === questions / 50
  return [
    { what: `${what}: imported, into ${quizzes} quizzes`, budget: 'all', measured: `${report.imported}`, met: all },
    { what: `${what}: time`, budget: '', measured: `${seconds.toFixed(1)} s` },
    atMost(`${what}: memory at the most`, report.megabytes, 400, 'MB'),
    atMost(
      `${what}: memory compared with a bank of ${fewer.toLocaleString('en')}`,
      report.megabytes / small.megabytes,
      1.5,
      'times',
    ),
  ]
}

async function writeBank(path: string, ending: string, questions: number): Promise<void> {
  const maker = makers[ending] as (typeof makers)[string]
  const stream = createWriteStream(path)
  stream.write(maker.head)
  for (let index = 0; index < questions; index++) {
    if (!stream.write(maker.make(index))) await new Promise((resolve) => stream.once('drain', resolve))
  }
  stream.end(maker.tail)
  await finished(stream)
}

/** Runs `lede import` in a process of its own, which says at its end how much memory it had taken. */
async function runImport(bank: string, into: string): Promise<{ imported: number; megabytes: number }> {
  const program = `
    const { runLede } = await import(${JSON.stringify(join(root, 'cli/run-lede.ts'))})
    const { peakMemory } = await import(${JSON.stringify(join(import.meta.dirname, 'peak-memory.ts'))})
    const { openTerminal } = await import(${JSON.stringify(join(root, 'cli/terminal.ts'))})
    await runLede(${JSON.stringify(['import', '--json', '--into', into, '--language', 'en', bank])}, openTerminal())
    process.stderr.write('memory ' + peakMemory())`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const kilobytes = Number(/memory (\d+)$/.exec(err)?.[1])
  if (!kilobytes) throw new Error(`the import failed: ${err}`)
  const { banks } = JSON.parse(out) as { banks: { imported: number }[] }
  return { imported: banks[0]?.imported ?? 0, megabytes: kilobytes / 1024 }
}
