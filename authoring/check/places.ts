import { findNodeAtLocation, type Node } from 'jsonc-parser'
import { readPointer } from '../pointer.ts'
import type { Finding, QuizProblem, Range } from './problem.ts'

/** Tells where in a text a finding stands. */
export class Places {
  readonly #text: string
  readonly #root: Node | undefined
  readonly #lineStarts: number[] = [0]

  constructor(text: string, root?: Node) {
    this.#text = text
    this.#root = root
    for (const { index } of text.matchAll(/\n/g)) this.#lineStarts.push(index + 1)
  }

  /** A finding with line, column and the line itself. The end is on the same line: one line is shown. */
  locate({ range, atName, other, ...finding }: Finding): QuizProblem {
    const { start, end } = range ?? this.#find(finding.pointer ?? '', atName)
    const line = this.#lineOf(start)
    const from = this.#lineStarts[line - 1] ?? 0
    const source = this.#text.slice(from, this.#lineStarts[line] ?? this.#text.length).replace(/\r?\n$/, '')
    const column = start - from + 1
    const endColumn = Math.max(column + 1, Math.min(end - from, source.length) + 1)
    if (other !== undefined) {
      const first = `the first is in line ${this.#lineOf(this.#find(other).start)}`
      finding.fix = `${finding.fix}: ${first}`
    }
    return { ...finding, line, column, endLine: line, endColumn, source }
  }

  #lineOf(offset: number): number {
    let low = 0
    let high = this.#lineStarts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  #find(pointer: string, atName = false): Range {
    const path = readPointer(pointer)
    const node = this.#nodeAt(path)
    if (!node) return this.#findOwner(path)
    const name = atName ? node.parent?.children?.[0] : undefined
    return rangeOf(name ?? node)
  }

  /** An object without a required field is shown at its id, by which its author knows it, or at its start. */
  #findOwner(path: string[]): Range {
    for (let depth = path.length - 1; depth >= 0; depth--) {
      const owner = this.#nodeAt(path.slice(0, depth))
      if (!owner) continue
      const id = this.#nodeAt([...path.slice(0, depth), 'id'])
      return id ? rangeOf(id) : { start: owner.offset, end: owner.offset + 1 }
    }
    return { start: 0, end: 1 }
  }

  #nodeAt(path: string[]): Node | undefined {
    let node = this.#root
    for (const part of path) {
      if (!node || (node.type !== 'object' && node.type !== 'array')) return undefined
      node = findNodeAtLocation(node, [node.type === 'array' ? Number(part) : part])
    }
    return node
  }
}

const rangeOf = ({ offset, length }: Node): Range => ({ start: offset, end: offset + length })
