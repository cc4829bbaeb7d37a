import { aiken as aikenText } from '../../../authoring/formats/aiken/index.ts'
import { csv as csvText } from '../../../authoring/formats/csv/index.ts'
import { gift as giftText } from '../../../authoring/formats/gift/index.ts'
import { fromFile } from '../../../cli/formats/index.ts'

/** The text formats of the command line, which read from files. */
export const [aiken, csv, gift] = [aikenText, csvText, giftText].map(fromFile) as [
  ReturnType<typeof fromFile>,
  ReturnType<typeof fromFile>,
  ReturnType<typeof fromFile>,
]
