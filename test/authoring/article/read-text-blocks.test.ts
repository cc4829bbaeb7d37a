import { describe, expect, it } from 'vitest'
import { readTextArticle } from '../../../authoring/article/read-text-article.ts'

const long = 'A warehouse burned down in the harbour on Friday, and nobody was hurt.'
const blocksOf = (text: string) => readTextArticle(text).blocks

describe('the blocks of an article in plain text', () => {
  it.each([
    ['hyphens', '- a pump\n- two boats', { list: ['a pump', 'two boats'] }],
    ['bullets with blank lines between them', '• a pump\n\n• two boats', { list: ['a pump', 'two boats'] }],
    ['numbers', '1. Call the office.\n2. Wait.', { list: ['Call the office.', 'Wait.'], ordered: true }],
    ['numbers with brackets', '1) Call.\n2) Wait.', { list: ['Call.', 'Wait.'], ordered: true }],
    ['entries of several lines', '- a pump\n  with a hose\n- a boat', { list: ['a pump with a hose', 'a boat'] }],
  ])('lines that begin with marks are a list: %s', (_, lines, list) => {
    expect(blocksOf(`${long}\n\n${lines}\n\n${long}`)).toEqual([long, list, long])
  })

  it('a list may follow its paragraph without a blank line', () => {
    expect(blocksOf(`${long}\n- a pump\n- a boat\n\n${long}`)).toEqual([long, { list: ['a pump', 'a boat'] }, long])
  })

  it.each(['- No, said the keeper.', '1987. A bad year.', '– Non, dit le gardien.\n– Si !'])(
    'a line that only looks like an entry is a paragraph: %j',
    (line) => {
      expect(blocksOf(`${long}\n\n${line}\n\n${long}`)).toEqual([long, line.replace('\n', ' '), long])
    },
  )

  it('numbers that do not count up are no list', () => {
    expect(blocksOf(`${long}\n\n3. May was cold.\n7. June was not.\n\n${long}`)).toEqual([
      long,
      '3. May was cold.',
      '7. June was not.',
      long,
    ])
  })

  it('a short line without a full stop between paragraphs is a heading', () => {
    expect(blocksOf(`${long}\n\nWhat happens now\n\n${long}`)).toEqual([long, { heading: 'What happens now' }, long])
    expect(blocksOf(`${long}\nWhat happens now\n${long}`)).toEqual([long, { heading: 'What happens now' }, long])
    expect(blocksOf(`${long}\n\n## What happens now\n\n${long}`)).toEqual([long, { heading: 'What happens now' }, long])
  })

  it('short lines in succession, and a last one, are no headings', () => {
    const verse = ['Roses are red', 'Violets are blue', 'Sugar is sweet']
    expect(blocksOf([long, ...verse, long].join('\n\n'))).toEqual([long, ...verse, long])
    expect(blocksOf(`${long}\n\nAna Silva`)).toEqual([long, 'Ana Silva'])
  })
})
