import { knownColumn } from '../formats/csv/columns.ts'
import { readCells } from '../formats/csv/read-cells.ts'
import { type ChoiceLine, cutMark, indexOfLetter, readChoiceLine } from './choice-line.ts'
import { closeQuestion, rightIndexes } from './open-question.ts'
import type { PastedItem, PastedQuestions } from './pasted-item.ts'
import { numberedLine } from './words.ts'

/** True if a row of pasted cells names the columns. */
export const hasHeader = (text: string): boolean =>
  cutRows(text).some(({ cells }) => cells.map(knownColumn).includes('prompt'))

/**
 * Reads pasted cells without a row of names: the question, its choices if it has some, the answer by letter, number or text,
 * and perhaps an explanation. A row of another shape is not read.
 */
export function readRows(text: string, language?: string): PastedQuestions {
  const rows = cutRows(text)
  const isNumbered = rows.length > 0 && rows.every(({ cells: [first = ''] }) => /^\p{Nd}{1,3}[.)]?$/u.test(first))
  const items: PastedItem[] = []
  const unread: string[] = []
  for (const { cells, lines } of rows) {
    const item = readRow(isNumbered ? cells.slice(1) : cells, language)
    if (item) items.push(item)
    else unread.push(...lines.filter((line) => line.trim() !== ''))
  }
  return { items, notes: [], unread }
}

interface CutRow {
  cells: string[]
  lines: string[]
}

/** The rows of a table: a cell between quotation marks may have several lines. */
function cutRows(text: string): CutRow[] {
  const rows: CutRow[] = []
  let open: string[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    if (open.length === 0 && line.trim() === '') continue
    open.push(line)
    const source = open.join('\n')
    const isOpen = /(?:^|\t)"/.test(source) && source.split('"').length % 2 === 0
    if (isOpen && open.length < mostLines) continue
    rows.push(...(isOpen ? open.map(toRow) : [toRow(source)]))
    open = []
  }
  return [...rows, ...open.map(toRow)]
}

/** A quotation mark without its partner is part of the text. */
const mostLines = 12

function toRow(source: string): CutRow {
  const cells = readCells(source, '\t')
  const texts = typeof cells === 'string' ? source.split('\t') : cells
  return { cells: texts.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean), lines: source.split('\n') }
}

function readRow(cells: readonly string[], language?: string): PastedItem | undefined {
  const [first = '', ...rest] = cells
  const prompt = numberedLine.exec(first)?.at(-1) ?? first
  const shape = findShape(rest)
  return shape && closeQuestion({ prompt: [prompt], lines: [], unread: [], ...shape }, language)
}

interface Shape {
  choices: ChoiceLine[]
  answer?: string
  feedback?: string
}

/** What the cells after the question are; undefined if that is not clear. */
function findShape(cells: readonly string[]): Shape | undefined {
  const [only] = cells
  if (only === undefined) return undefined
  if (cells.length === 1) return { choices: [], answer: only }
  const named = (choices: readonly string[], answer: string, feedback?: string): Shape | undefined => {
    const read = readChoices(choices)
    const isNamed = choices.length >= 2 && rightIndexes(answer, read).length > 0
    return isNamed ? { choices: read, answer, ...(feedback && { feedback }) } : undefined
  }
  const isLetter = indexOfLetter(only) !== undefined
  const all = readChoices(cells)
  return (
    named(cells.slice(0, -1), cells.at(-1) ?? '') ??
    named(cells.slice(0, -2), cells.at(-2) ?? '', cells.at(-1)) ??
    (isLetter ? named(cells.slice(1), only) : undefined) ??
    (all.some(({ isRight, hasAsterisk }) => isRight || hasAsterisk) ? { choices: all } : undefined)
  )
}

/** Choices without the letters that they have in their order, and with the marks of the right ones. */
function readChoices(cells: readonly string[]): ChoiceLine[] {
  const lettered = cells.map(readChoiceLine)
  const areLettered = lettered.every((choice, index) => choice?.index === index)
  return cells.map((cell, index) => {
    const choice = areLettered ? lettered[index] : undefined
    const [, starred] = /^[*＊]\s*(?=\S)([^*＊]+)$/.exec(cell) ?? []
    return choice ?? { ...cutMark(starred ?? cell), hasAsterisk: starred !== undefined }
  })
}
