import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { looks } from '../../core/embed/embedding.ts'
import { checkContrast } from '../../site/builder/check-contrast.ts'
import { readPalettes } from '../../site/builder/palette.ts'

const widget = join(import.meta.dirname, '../../widget')
const own = await readFile(join(widget, 'styles.css'), 'utf8')
const sheetOf = (look: string) => readFile(join(widget, 'looks', `${look}.css`), 'utf8')

/** What a rule sets, by the text of its selector; the second where two have the same end. */
/** Every custom property and every part that pages may use, as the widget's own files have them. */
async function findHooks(): Promise<string[]> {
  const files = (await readdir(widget, { recursive: true })).filter((path) => /^(?!looks).*\.(css|tsx)$/.test(path))
  const texts = await Promise.all(files.map((path) => readFile(join(widget, path), 'utf8')))
  const all = texts.join('\n')
  const parts = [...all.matchAll(/ part="([a-z ]+)"/g)].flatMap(([, names = '']) => names.split(' '))
  const properties = [...all.matchAll(/var\((--lede-[a-z-]+)/g)].map(([, name = '']) => name)
  return [...new Set([...parts, ...properties])].sort()
}

const rulesOf = (sheet: string, selector: string) =>
  sheet
    .slice(sheet.indexOf(`${selector} {`) + selector.length + 2)
    .split('}')[0]
    ?.trim()
    .split(/;\s*/)

const themes = [undefined, ...looks].flatMap((look) => (['light', 'dark'] as const).map((theme) => ({ look, theme })))

describe.each(themes)('the look $look in $theme', ({ look, theme }) => {
  it('has text that can be read and controls that can be seen', async () => {
    const palette = readPalettes(own, look ? await sheetOf(look) : '')[theme]
    const findings = checkContrast(palette)
    expect(findings).toHaveLength(6)
    expect(findings.filter(({ fix }) => fix)).toEqual([])
  })
})

describe.each(looks)('the look %s', (look) => {
  it('is the same for the dark theme of the page and of the device', async () => {
    const sheet = await sheetOf(look)
    const asked = rulesOf(sheet, ":is(lede-quiz, lede-review)[theme='dark']")
    expect(asked?.length).toBeGreaterThan(8)
    expect(rulesOf(sheet, ":is(lede-quiz, lede-review):not([theme='light'])")).toEqual(asked)
  })

  it('sets every colour of the widget in both themes', async () => {
    const [all, looked] = [readPalettes(own), readPalettes(await sheetOf(look))]
    for (const theme of ['light', 'dark'] as const) {
      expect(Object.keys(looked[theme]).sort()).toEqual(Object.keys(all[theme]).sort())
    }
  })

  it('loads nothing from other hosts, and styles only quizzes', async () => {
    const sheet = (await sheetOf(look)).replace(/\/\*.*?\*\//gs, '')
    expect(sheet).not.toMatch(/url\(|@import|@font-face/)
    for (const [, selector = ''] of sheet.matchAll(/([^{}]+)\{/g)) {
      if (selector.includes('@media')) continue
      expect(selector.replaceAll(':is(lede-quiz, lede-review)', 'lede-quiz').trim()).toMatch(
        /^lede-quiz\S*(,\s*lede-(quiz|review)\S*)*$/,
      )
    }
  })
})

it('the guide to looks names every custom property and every part', async () => {
  const guide = await readFile(join(widget, '../docs/looks.md'), 'utf8')
  const hooks = await findHooks()
  expect(hooks.length).toBeGreaterThan(30)
  expect(hooks.filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})
