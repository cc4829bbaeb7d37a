import type { AddCommand } from '../run.ts'
import { addCheck } from './check.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addImport } from './import.ts'
import { addList } from './list.ts'
import { addNew } from './new.ts'
import { addPreview } from './preview.ts'
import { addPublish } from './publish.ts'

/** Every command of `lede`, in the order in which the help lists them. */
export const commands: readonly AddCommand[] = [
  addCheck,
  addExplain,
  addNew,
  addPreview,
  addPublish,
  addList,
  addImport,
  addExport,
]
