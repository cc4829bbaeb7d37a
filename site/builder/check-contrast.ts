import { contrast, mix, standOut } from './contrast.ts'
import type { Palette } from './palette.ts'

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for the parts of controls. */
const ofText = 4.5
const ofControls = 3

/** The contrast of one element against its background. */
export interface Finding {
  /** Description of the element. */
  what: string
  /** Name of the custom property with its colour. */
  colour: string
  ratio: number
  atLeast: number
  /** The nearest colour with enough contrast, if this one has too little. */
  fix?: string
}

interface Look {
  what: string
  colour: string
  on: (palette: Palette) => (string | undefined)[]
  atLeast: number
}

const sheetAndCards = ({ background, surface }: Palette) => [background, surface]

/** The backgrounds of a tone: the sheet, and cards tinted with it, such as a chosen or graded choice. */
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

/** Measures all elements of a quiz with a required contrast; the worst of several backgrounds counts. */
export const checkContrast = (palette: Palette): Finding[] =>
  lookedAt.flatMap(({ what, colour, on, atLeast }) => {
    const shown = palette[colour]
    const backgrounds = on(palette).filter((background) => background !== undefined)
    if (!shown || backgrounds.length === 0) return []
    const ratio = Math.min(...backgrounds.map((background) => contrast(shown, background)))
    const fix = ratio < atLeast && { fix: standOut(shown, backgrounds, atLeast) }
    return [{ what, colour, ratio, atLeast, ...fix }]
  })
