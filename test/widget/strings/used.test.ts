import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { languages } from '../../locales/read-languages.ts'

const folder = join(import.meta.dirname, '../../..')
// The pages to join share texts with the widget.
const paths = globSync(['widget/**/*.{ts,tsx}', 'site/join/*.tsx', 'worker/pages/pupil/*.ts'], { cwd: folder })
const code = paths.map((path) => readFileSync(join(folder, path), 'utf8'))

const { quiz, work, review, seat } = languages.en
const keys = [quiz, work, review, seat].flatMap((part) => Object.keys(part))

/** Keys with a dash are made up in code, as ``strings[`is-${verdict}`]``; the reasons for a refused file are thrown. */
const isUsed = (key: string) =>
  code.some((file) =>
    key.includes('-')
      ? file.includes(`strings[\`${key.slice(0, key.indexOf('-') + 1)}\${`) || file.includes(`'${key}'`)
      : new RegExp(`\\bstrings\\.${key}\\b`).test(file),
  )

it('every text of the widget is used by code as strings.key', () => {
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
})
