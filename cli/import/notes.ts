import type { QuestionPosition } from '../../authoring/formats/format.ts'

/** A note and how many items have it. */
export interface CountedNote {
  note: string
  items: number
  /** The first question with this note. */
  first?: QuestionPosition
}

const most = 500

/** Counts equal notes, so that the report of a bank of any size is short. */
export function countNotes() {
  const counted = new Map<string, CountedNote>()
  let others = 0
  return {
    add(notes: readonly string[], first?: QuestionPosition) {
      for (const note of notes) {
        const known = counted.get(note)
        if (known) known.items++
        else if (counted.size < most) counted.set(note, { note, items: 1, ...(first && { first }) })
        else others++
      }
    },
    list: (): CountedNote[] => [
      ...counted.values(),
      ...(others > 0 ? [{ note: 'other things, too many to list', items: others }] : []),
    ],
  }
}

/** Formats a place: "bank.xml:12 (Roofs)". */
export const printPlace = ({ file, line, name }: QuestionPosition): string =>
  `${file}${line === undefined ? '' : `:${line}`}${name === undefined ? '' : ` (${name.replace(/\s+/g, ' ').slice(0, 60)})`}`
