import { readFileSync } from 'node:fs'

/**
 * The most memory that this process has held, in kB. Not by `resourceUsage()`: Linux counts there what the process that
 * started this one held at that time.
 */
export const peakMemory = (): number => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
