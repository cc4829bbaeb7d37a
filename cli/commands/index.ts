import type { AddCommand } from '../run.ts'
import { addCheck } from './check.ts'
import { addExplain } from './explain.ts'

/** Every command of `lede`, in the order in which the help lists them. */
export const commands: readonly AddCommand[] = [addCheck, addExplain]
