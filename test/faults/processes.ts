import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  name: string
  parent: number
}

/** Every process of this machine that can be read. */
function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)/s.exec(stat) ?? []
        return [{ pid: Number(pid), name, parent: Number(rest.split(' ')[1]) }]
      } catch {
        return [] // It ended while the list was read.
      }
    })
}

/** The processes called `name` that this process has started itself. */
export const childrenNamed = (name: string): number[] =>
  listProcesses()
    .filter((child) => child.name === name && child.parent === process.pid)
    .map(({ pid }) => pid)

/** A process and all that it has started, directly or not: the last started first. */
export function familyOf(pid: number): number[] {
  const all = listProcesses()
  const below = (parent: number): number[] =>
    all.filter((child) => child.parent === parent).flatMap((child) => [...below(child.pid), child.pid])
  return [...below(pid), pid]
}

/** Ends processes as a crash does: at once, with no chance to save anything. */
export function killAtOnce(pids: readonly number[]) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
}
