import { contrast, mix, standOut } from './contrast.ts'
import type { Palette } from './palette.ts'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what must be seen to operate something. */
const ofText = 4.5
const ofControls = 3

/** One thing that is looked at: how far it stands out from whatever it is seen on. */
export interface Finding {
  /** What is looked at, in words. */
  what: string
  /** Name of the custom property that colours it. */
  colour: string
  ratio: number
  atLeast: number
  /** The nearest colour that would do, where this one does not. */
  mend?: string
}

interface Look {
  what: string
  colour: string
  on: (palette: Palette) => (string | undefined)[]
  atLeast: number
}

const sheetAndCards = ({ background, surface }: Palette) => [background, surface]

/** On the sheet, and on cards in a tint of the tone itself, as a chosen or graded choice has it. */
const tinted = (name: string) => (palette: Palette) => {
  const { [name]: tone, background, surface } = palette
  return tone && background ? [background, surface, mix(tone, background, 0.08)] : []
}

const lookedAt: readonly Look[] = [
  { what: 'Text', colour: 'text', on: sheetAndCards, atLeast: ofText },
  { what: 'Quiet text', colour: 'muted', on: sheetAndCards, atLeast: ofText },
  { what: 'Links, buttons and the words on them, focus', colour: 'accent', on: sheetAndCards, atLeast: ofText },
  { what: 'What is right', colour: 'right', on: tinted('right'), atLeast: ofText },
  { what: 'What is wrong', colour: 'wrong', on: tinted('wrong'), atLeast: ofText },
  { what: 'Edges of buttons and fields', colour: 'border', on: sheetAndCards, atLeast: ofControls },
]

/** Looks at everything of a quiz that must stand out; the worst of several backgrounds counts. */
export const checkContrast = (palette: Palette): Finding[] =>
  lookedAt.flatMap(({ what, colour, on, atLeast }) => {
    const shown = palette[colour]
    const backgrounds = on(palette).filter((background) => background !== undefined)
    if (!shown || backgrounds.length === 0) return []
    const ratio = Math.min(...backgrounds.map((background) => contrast(shown, background)))
    const mend = ratio < atLeast && { mend: standOut(shown, backgrounds, atLeast) }
    return [{ what, colour, ratio, atLeast, ...mend }]
  })
