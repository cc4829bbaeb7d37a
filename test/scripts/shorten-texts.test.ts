import { rolldown } from 'rolldown'
import { describe, expect, it } from 'vitest'
import { orderKeys, shortenTexts, shortNames } from '../../scripts/shorten-texts.ts'

const keys = orderKeys(['handIn', 'is-right', 'next', 'is-wrong'])
const names = new Map(shortNames('rest', keys))

/** Bundles one view of the widget. */
async function build(code: string) {
  const input = '/widget/view.ts'
  const view = { name: 'view', resolveId: () => input, load: () => code }
  const { output } = await (await rolldown({ input, plugins: [view, shortenTexts(names)] })).generate()
  return output[0].code
}

describe('the build, which leaves the keys of texts at home,', () => {
  it('says a text by its place, after those whose keys the code makes up', async () => {
    expect(keys).toEqual(['is-right', 'is-wrong', 'handIn', 'next'])
    const code = await build(
      'export const say = (strings) => [strings.next, strings.handIn(1), strings[made(up)], next]',
    )
    for (const said of ['strings.s3', 'strings.s2(1)', 'strings[made(up)]', 'next']) expect(code).toContain(said)
  })

  it('fails when a text is reached in another way, and names it', async () => {
    await expect(build('export const say = ({ next, ...strings }) => [next, strings.handIn]')).rejects.toThrow(
      'say them so: next',
    )
  })
})
