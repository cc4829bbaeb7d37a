import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../authoring/check/rules.ts'
import { commands } from '../../cli/commands/index.ts'
import { runLede } from '../../cli/run-lede.ts'
import { itemTypeName, itemTypes } from '../../core/items/index.ts'
import { expandItem } from '../../core/short-forms.ts'
import { change, smallQuiz } from '../authoring/check/small-quiz.ts'

let folder: string
const at = (name: string) => join(folder, name)
/** The path as printed: absolute, because it is outside the working directory. */
const shown = at

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-'))
  await mkdir(at('more/media'), { recursive: true })
  await writeFile(at('good.json'), smallQuiz)
  await writeFile(at('flawed.json'), change('"What has', '"What has not', smallQuiz))
  await writeFile(at('more/bad.json'), change('"prompt": "Some', '"promt": "Some', smallQuiz))
  await cp('quizzes/quiz.schema.json', at('quiz.schema.json'))
  await writeFile(at('newer.html'), '<p>The keeper, Tom Reyes, left in 1987. “Nobody was lost,” he says.</p>')
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a command line in this process, with its output in a pipe. */
async function lede(...args: string[]) {
  const ran = { code: 0, out: '', err: '' }
  ran.code = await runLede(args, {
    print: (text) => {
      ran.out += text
    },
    warn: (text) => {
      ran.err += text
    },
    paint: (_, text) => text,
    progress: () => {},
    columns: 100,
  })
  return ran
}

describe('lede check', () => {
  it('ends with 0 without problems, and prints what was checked', async () => {
    expect(await lede('check', at('good.json'))).toEqual({ code: 0, out: '1 quiz, 3 items: no problems.\n', err: '' })
  })

  it('checks the quizzes of the repository by default', async () => {
    expect(await lede('check')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/quizzes, \d+ items: no problems/),
    })
  })

  it('shows a problem with its line, a caret and a fix, and ends with 1', async () => {
    const { code, out } = await lede('check', at('more/bad.json'))
    expect(code).toBe(1)
    expect(out).toBe(
      [
        `${shown('more/bad.json')}:30:7 error "promt" is not a known field of item "lost" [format]`,
        '30 |       "promt": "Somebody was lost.",',
        '   |       ^^^^^^^',
        '  did you mean "prompt"?',
        '1 quiz, 3 items: 1 error.',
        '',
      ].join('\n'),
    )
  })

  it('ends with 1 for flaws only with --strict', async () => {
    expect(await lede('check', at('flawed.json'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 warning.'),
    })
    expect(await lede('check', '--strict', at('flawed.json'))).toMatchObject({ code: 1 })
  })

  it.each([
    ['a folder, with what is below it', () => [folder], '3 quizzes'],
    ['a pattern', () => [at('*.json')], '2 quizzes'],
    ['what a shell makes of a pattern', () => [at('good.json'), at('quiz.schema.json'), at('good.json')], '1 quiz'],
  ])('accepts %s', async (_, files, expected) => {
    expect((await lede('check', ...files())).out).toContain(`${expected}, `)
  })

  it('shows a file below the working directory by its relative path', async () => {
    expect((await lede('check', '--json', 'quizzes/kursk-engineers.json')).out).toContain(
      '"file":"quizzes/kursk-engineers.json"',
    )
  })

  it('prints one JSON document, with the fix in the published field "mend" and as a JSON Patch', async () => {
    const { code, out } = await lede('check', '--json', folder)
    const { files, totals } = JSON.parse(out)
    expect(code).toBe(1)
    expect(files).toHaveLength(3)
    expect(files[2].problems[0]).toEqual({
      rule: 'format',
      severity: 'error',
      pointer: '/items/2/promt',
      detail: '"promt" is not a known field of item "lost"',
      mend: 'did you mean "prompt"?',
      patch: [{ op: 'move', from: '/items/2/promt', path: '/items/2/prompt' }],
      line: 30,
      column: 7,
      endLine: 30,
      endColumn: 14,
      source: '      "promt": "Somebody was lost.",',
    })
    expect(totals).toEqual({ files: 3, items: 9, problems: { error: 1, warning: 1, task: 0, note: 0 } })
  })

  it('reports an unreadable file, and checks the others', async () => {
    await mkdir(at('linked'))
    await symlink('nowhere.json', at('linked/gone.json'))
    await writeFile(at('linked/good.json'), smallQuiz)
    const { code, out } = await lede('check', at('linked'))
    await rm(at('linked'), { recursive: true })
    expect(code).toBe(1)
    expect(out).toMatch(/gone\.json:1:1 error the file cannot be read \(ENOENT\) \[unreadable\]/)
    expect(out).toContain('2 quizzes, 3 items: 1 error.')
  })

  it('counts the violations of each rule with --format counts', async () => {
    const { out } = await lede('check', '--format', 'counts', at('flawed.json'), at('good.json'))
    expect(out).toMatch(/^ +1 {2}warning {2}[a-z-]+\nin \d+ items of 2 quizzes\n$/)
  })

  it('prints annotations for a pull request', async () => {
    const { out } = await lede('check', '--format', 'github', at('more/bad.json'))
    const place = `file=${shown('more/bad.json')},line=30,endLine=30,col=7,endColumn=14,title=format`
    const message = '"promt" is not a known field of item "lost"%0Adid you mean "prompt"?'
    expect(out.split('\n')[0]).toBe(`::error ${place}::${message}`)
  })

  it('lists evidence that is missing from a newer copy of the article', async () => {
    const { code, out } = await lede('check', '--against', at('newer.html'), at('good.json'))
    expect(code).toBe(1)
    expect(out).toContain('good.json:25:30 error the evidence of item "lamp" is not in newer.html [evidence-gone]')
    expect(out).toContain('1 error.')
  })

  it('notes the new wording of a changed paragraph, but not of a rewritten one', async () => {
    await writeFile(
      at('corrected.txt'),
      'The keeper, Tom Reyes, left in 1987. Since then a new machine has lit the lamp.\n\nNot a soul was lost, as the man puts it.',
    )
    const { code, out } = await lede('check', '--against', at('corrected.txt'), at('good.json'))
    expect(code).toBe(1)
    expect(out).toContain('good.json:5:5 note paragraph 1 of the passage says something else in corrected.txt')
    expect(out).toContain('Since then a {+new +}machine has lit the lamp.')
    expect(out).not.toContain('paragraph 2')
  })
})

describe('wrong usage ends with exit code 2 and a hint', () => {
  it.each<[string, string[], RegExp]>([
    ['a file that is not there', ['check', 'nowhere.json'], /there is no file or folder nowhere\.json/],
    [
      'a file that is not there, behind one that is, for a program',
      ['check', '--json', 'quizzes', 'no.json'],
      /no\.json/,
    ],
    ['an article that is not there', ['check', '--against', 'nowhere.html'], /there is no file nowhere\.html/],
    ['an unknown format', ['check', '--format', 'xml'], /Allowed choices are text, json, github, counts/],
    ['an unknown option', ['check', '--jsn'], /Did you mean --json\?/],
    ['publishing to nowhere', ['publish'], /'--to <url>' not specified\nFor help: lede help publish\n$/],
    ['an unknown command', ['chek'], /Did you mean check\?/],
    ['an unknown rule', ['explain', 'negative-stim'], /did you mean "negative-stem"\?/],
    ['another word for a field', ['explain', 'answer'], /did you mean "correctResponse"\?/],
    ['an unknown type', ['explain', 'mach'], /did you mean "match"\?/],
    ['no command', [], /Usage: lede COMMAND/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await lede(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  it('a broken link instead of a file', async () => {
    await mkdir(at('alone'))
    await symlink('nowhere.json', at('alone/gone.json'))
    const ran = await lede('export', at('alone'), '--to', 'csv')
    await rm(at('alone'), { recursive: true })
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/gone\.json cannot be read \(ENOENT\)/) })
  })

  it('an export reports the same problems as the check', async () => {
    await mkdir(at('torn'))
    await writeFile(at('torn/torn.json'), change('"prompt": "Somebody', '"prompt" "Somebody', smallQuiz))
    const [checked, ran] = [await lede('check', at('torn')), await lede('export', at('torn'), '--to', 'csv')]
    await rm(at('torn'), { recursive: true })
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/^refused .*: it has errors\n/)
    expect(checked.out).toContain(ran.out.replace(/^.*\n/, ''))
    expect(ran.out).toContain('torn.json:30:')
  })

  it('a folder without quizzes', async () => {
    expect(await lede('check', at('more/media'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no quiz files'),
    })
  })
})

describe('lede explain', () => {
  it('lists every rule', async () => {
    const { code, out } = await lede('explain')
    expect(code).toBe(0)
    for (const { name, title } of rules) expect(out).toMatch(new RegExp(`${name} .*${title}`))
  })

  it.each(rules.map(({ name }) => name))('explains the rule %s in lines of at most 100 characters', async (name) => {
    const { code, out } = await lede('explain', name)
    expect(code).toBe(0)
    expect(out).toContain(`${name} (`)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it.each(itemTypeName.options)('documents the item type %s with all fields', async (type) => {
    const { code, out } = await lede('explain', type)
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${type}: \\w`))
    for (const field of Object.keys(itemTypes[type].schema.shape))
      expect(out).toMatch(new RegExp(`^ {2}[ *] ${field} `, 'm'))
    const { example, fields } = JSON.parse((await lede('explain', type, '--json')).out)
    expect(itemTypes[type].schema.safeParse(expandItem(example).value).error).toBeUndefined()
    const required = fields
      .filter((field: { required: boolean }) => field.required)
      .map(({ name }: { name: string }) => name)
    expect(required.slice(0, 3)).toEqual(['type', 'id', 'prompt'])
    expect(out).toContain(`"id": "${example.id}",`)
  })

  it.each<[string, RegExp]>([
    ['media', /^media \(error\)\n.*\* src .*\* alt .*width /s],
    ['stimulus', /^stimulus: The passage: .* heading .* list .* ordered .*\* media\.alt /s],
    ['source', /^source: What the quiz is about\..*\* title .*\* publisher .* url /s],
    [
      'multiple-choice',
      /\* media\.src .* choices\[\]\.id .*\* choices\[\]\.text .* choices\[\]\.weight .* choices\[\]\.feedback /s,
    ],
    ['quiz', /\* source\.title .* source\.url /s],
  ])('shows what the fields inside a field are: %s', async (name, shape) => {
    expect(await lede('explain', name)).toMatchObject({ code: 0, out: expect.stringMatching(shape) })
  })

  it.each<[string, RegExp]>([
    ['language', / language +In the quiz\. /],
    ['title', /\* title +In the quiz\. .*\* source\.title +In the quiz\. /s],
    ['points', / points +In every item\. Maximum score/],
    ['draw', / draw +In the quiz\. /],
    ['level', / level +In the quiz\. /],
    ['mode', / mode +In the quiz\. /],
    ['tolerance', / tolerance +In number\. /],
    ['quote', /\* evidence\S*\.quote +In every item\. /],
    ['shuffle', / shuffle +In choice, multiple-choice/],
  ])('explains the field %s', async (name, shape) => {
    expect(await lede('explain', name)).toMatchObject({ code: 0, out: expect.stringMatching(shape) })
  })

  it('documents the file around the items', async () => {
    expect((await lede('explain', 'quiz')).out).toMatch(/\* title .*\* language .*stimulus .*\* items /s)
  })

  it('prints JSON, with the fix in the published field "mend"', async () => {
    const published = rules.map(({ fix, ...rest }) => ({ ...rest, mend: fix }))
    expect(JSON.parse((await lede('explain', '--json')).out)).toEqual(published)
    expect(JSON.parse((await lede('explain', 'allow', '--json')).out)).toEqual(
      published.find(({ name }) => name === 'allow'),
    )
  })
})

it('every command has help with examples', async () => {
  const { code, out } = await lede('--help')
  expect(code).toBe(0)
  for (const name of commands.keys()) {
    expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    expect((await lede('help', name)).out).toContain(`Examples:\n  lede ${name}`)
  }
})

it('the help shows the workflow, and --version the version', async () => {
  expect((await lede('--help')).out).toMatch(/lede new .*lede write .*lede preview .*lede check .*lede publish /s)
  expect(await lede('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
})

/** Runs the command as a shell does, with its output in a pipe. */
function shell(colours: Record<string, string>, file = at('more/bad.json')) {
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env
  const script = join(import.meta.dirname, '../../cli/lede.js')
  const args = [script, 'check', file]
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, args, { env: { ...env, ...colours } }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

it('a pipe gets no colours and no progress', async () => {
  const { code, out, err } = await shell({})
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).not.toContain('\u001b')
  expect(out).toContain('bad.json:30:7 error')
})

it('FORCE_COLOR turns colours on, and NO_COLOR off', async () => {
  expect((await shell({ FORCE_COLOR: '1' })).out).toContain('\u001b[31m')
  expect((await shell({ NO_COLOR: '1' })).out).not.toContain('\u001b')
})

it('control characters of a file are escaped, and the caret is at the right column', async () => {
  await mkdir(at('controls'))
  await writeFile(at('controls/loud.json'), change('"Somebody was', '"\u001b]0;Mine\u0007\u009b2J', smallQuiz))
  const { out } = await shell({}, at('controls/loud.json'))
  await rm(at('controls'), { recursive: true })
  expect(out).toContain('30 |       "prompt": "\\u001b]0;Mine\\u0007\\u009b2J lost.",')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
  expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/)
})

it('the exit code is 1 for errors even if the output pipe is closed', async () => {
  const script = join(import.meta.dirname, '../../cli/lede.js')
  const child = spawn(process.execPath, [script, 'check', '--json', 'quizzes', at('more/bad.json')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect([code, err]).toEqual([1, ''])
})
