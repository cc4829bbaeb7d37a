import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const report = await readFile(join(root, 'ACCESSIBILITY.md'), 'utf8')

/** The success criteria of WCAG 2.2 at levels A and AA; 4.1.1 is obsolete. */
const criteria = `
  1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
  1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
  2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/)

/** The rows of the table of criteria: criterion, level, how it is met, how that is known. */
const rows = report
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, criterion = '', level = '', met = '', how = '']) => ({ criterion, level, met, how }))

describe('the conformance report', () => {
  it('has a row for each criterion of levels A and AA, in their order', () => {
    expect(rows.map(({ criterion }) => criterion.split(' ')[0])).toEqual(criteria)
    expect(rows.filter(({ level }) => !/^AA?$/.test(level))).toEqual([])
  })

  it('rates each criterion, with its evidence', () => {
    expect(rows.filter(({ met }) => !['supported', 'partly', 'not applicable'].includes(met))).toEqual([])
    expect(rows.filter(({ met, how }) => !how || (met !== 'not applicable' && !how.includes('`')))).toEqual([])
  })

  it('explains below the table what each partly met criterion is missing', () => {
    const missing = report.slice(report.indexOf('## What is not met'))
    for (const { criterion } of rows.filter(({ met }) => met === 'partly')) {
      expect(missing).toContain(`**${criterion.split(' ')[0]}`)
    }
  })

  it('names only existing files', () => {
    const named = [...report.matchAll(/`((?:test|widget|worker|core)\/[^`]+)`|\]\(((?!http|#)[^)]+)\)/g)]
    const paths = named.map(([, code, link]) => code ?? link ?? '')
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
