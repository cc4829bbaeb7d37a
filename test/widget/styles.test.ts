import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { minifyCss } from '../../scripts/minify-css.ts'

const root = join(import.meta.dirname, '../..')

it.each(globSync('{widget,worker,site}/**/*.css', { cwd: root }))(
  '%s sets text-decoration to one value at most: WebKit ignores the shorthand with several',
  async (file) => {
    const shorthands = (await minifyCss(join(root, file))).match(/text-decoration:[^;}]*/g) ?? []
    expect(shorthands.filter((each) => !/:(?:underline|none)$/.test(each))).toEqual([])
  },
)
