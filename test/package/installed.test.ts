import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { it } from '../browser/fixtures.ts'
import { ended } from '../scripts/run-command.ts'
import { type Installation, installPackage, nodeVersion, outsideNode } from './installation.ts'

const root = join(import.meta.dirname, '../..')
let installed: Installation
const at = (name: string) => join(installed.folder, name)

beforeAll(async () => {
  installed = await installPackage()
})
afterAll(() => installed.remove())

const article = `<!doctype html><html lang="en"><title>The lighthouse</title>
<article><h1>The lighthouse</h1>
<p>The keeper, Tom Reyes, left in 1987. Since then a machine has lit the lamp, and nobody has lived in the tower.</p>
<p>The harbour office paid forty silver coins for every winter that the lamp was kept, according to its own ledger.</p>
<p>The islanders say that the light is as good as it was, and that the machine has never gone out in a storm.</p>
</article></html>`

const quiz = {
  $schema: './quiz.schema.json',
  title: 'The keeper',
  language: 'en',
  stimulus: ['The keeper left in 1987. Since then a machine has lit the lamp.'],
  items: [
    {
      id: 'keeper',
      type: 'number',
      prompt: 'In which year did the keeper leave?',
      correctResponse: 1987,
      feedback: 'The passage begins with it.',
      evidence: { quote: 'The keeper left in 1987.' },
    },
  ],
}

describe(`the installed package on Node.js ${nodeVersion}`, () => {
  it('installs no other package', async () => {
    expect((await readdir(at('node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['lede'])
  })

  it('shows its version and the help of every command', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(await installed.npx('lede', '--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
    expect((await installed.lede('--help')).out).toMatch(
      /check .*explain .*new .*write .*preview .*publish .*import .*export /s,
    )
    expect((await installed.lede('explain', 'match')).out).toContain('"type": "match"')
  })

  it('writes a new quiz to the folder quizzes/ of the working directory, with the schema for editors', async () => {
    await writeFile(at('article.html'), article)
    expect(await installed.lede('new', 'article.html')).toMatchObject({ code: 0 })
    expect((await readdir(at('quizzes'))).sort()).toEqual(['quiz.schema.json', 'the-lighthouse.json'])
    expect((await installed.lede('check')).out).toContain('1 quiz, 2 items: 3 tasks.')
  })

  it('checks, publishes and exports the quizzes of the working directory', async ({ host }) => {
    await rm(at('quizzes/the-lighthouse.json'))
    await writeFile(at('quizzes/keeper.json'), JSON.stringify(quiz))
    expect(await installed.lede('check', '--strict', 'quizzes/*.json')).toMatchObject({ code: 0 })
    const child = installed.start(['publish', '--to', host.url], { LEDE_AUTHOR_KEY: host.key })
    expect(await ended(child)).toMatchObject({ code: 0, out: expect.stringContaining(`${host.url}/q/keeper`) })
    expect((await fetch(`${host.url}/api/quizzes/keeper`)).status).toBe(200)
    expect(await installed.lede('export', 'quizzes/keeper.json', '--to', 'moodle')).toMatchObject({ code: 0 })
    const scorm = ['export', 'quizzes/keeper.json', '--to', 'scorm', '--host', host.url]
    expect(await installed.lede(...scorm)).toMatchObject({ code: 0 })
  })

  it.each(['bank.gift', 'moodle.xml'])('imports %s', async (bank) => {
    await cp(join(root, 'test/cli/formats/samples', bank), at(bank))
    const { out } = await installed.lede('import', '--into', `from-${bank}`, bank)
    expect(out).toMatch(/[1-9]\d* of \d+ questions imported/)
    expect(await readdir(at(`from-${bank}`))).toContainEqual(expect.stringMatching(/\.json$/))
  })

  it('opens the editor on a quiz, and saves into its file', async ({ chromium }) => {
    await mkdir(at('drafts'), { recursive: true })
    await writeFile(at('drafts/writing.json'), JSON.stringify(quiz))
    const child = installed.start(['write', 'drafts/writing.json', '--port', '0', '--json'])
    const end = ended(child)
    const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    const page = await chromium.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto(JSON.parse(String(printed)).url)
    await page.frameLocator('iframe').getByText('In which year did the keeper leave?').waitFor()
    await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('The last keeper')
    await page.getByText('Saved in drafts/writing.json').waitFor()
    expect(JSON.parse(await readFile(at('drafts/writing.json'), 'utf8'))).toEqual({ ...quiz, title: 'The last keeper' })
    await page.getByText('Ready to publish').waitFor()
    expect(complaints).toEqual([])
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
  })

  it('previews a quiz with the widget in the package', async ({ chromium }) => {
    await mkdir(at('drafts'), { recursive: true })
    await writeFile(at('drafts/keeper.json'), JSON.stringify(quiz))
    const child = installed.start(['preview', 'drafts/keeper.json', '--port', '0', '--json'])
    const end = ended(child)
    const [printed] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    const page = await chromium.newPage()
    await page.goto(JSON.parse(String(printed)).url)
    const frame = page.frameLocator('iframe')
    await frame.getByRole('textbox').fill('1987')
    await frame.getByRole('button', { name: 'Check' }).click()
    await frame.getByText('The passage begins with it.').waitFor()
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
  })
})

const page = `
import type { LedeEvents } from 'lede/events'
document.addEventListener('lede-submit', ({ detail }) => {
  const { publicQuiz, score, items }: LedeEvents['lede-submit'] = detail
  const shown: string[] = [publicQuiz.title, score.toFixed(), ...items.map(({ evidence }) => evidence?.quote ?? '')]
  // @ts-expect-error The public view has no correct response.
  console.log(shown, publicQuiz.items[0]?.correctResponse)
})
`

it.each(['bundler', 'nodenext'])(
  "types the widget's events for a page with module resolution %s",
  async (resolution) => {
    const folder = await mkdtemp(at('page-'))
    await writeFile(join(folder, 'page.ts'), page)
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext'
    const options = {
      strict: true,
      noEmit: true,
      types: [],
      lib: ['es2022', 'dom'],
      module,
      moduleResolution: resolution,
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }))
    const compile = promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
    expect(await compile.catch((error) => error)).toMatchObject({ stdout: '' })
  },
)

describe(`a checkout on Node.js ${nodeVersion}`, () => {
  it('runs the command line from its source', async () => {
    const ran = promisify(execFile)(outsideNode, [join(root, 'cli/lede.js'), 'check'], { cwd: root })
    expect((await ran).stdout).toContain('no problems')
  })

  it('prints the install command if its packages are missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lede-bare-'))
    await cp(join(root, 'cli'), join(folder, 'cli'), { recursive: true })
    const failed = await promisify(execFile)(outsideNode, [join(folder, 'cli/lede.js'), '--version']).catch(
      (error) => error,
    )
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: .* Run "npm ci" .*\n$/) })
    await rm(folder, { recursive: true })
  })
})
