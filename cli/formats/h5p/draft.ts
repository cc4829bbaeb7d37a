import { type FoundImage, htmlToInline } from '../../../authoring/formats/html.ts'

/** What comes together while one item is read. */
export interface Draft {
  /** What the item cannot keep. */
  notes: string[]
  /** Images, in the order in which they were found; `src` is a path below content/. */
  found: FoundImage[]
  /** HTML of one field as inline Markdown; undefined where nothing of it is to be seen. */
  text: (html: string | undefined) => string | undefined
}

/** A new draft, with nothing noted yet. */
export function startDraft(): Draft {
  const notes: string[] = []
  const found: FoundImage[] = []
  const text = (html: string | undefined) => {
    const read = htmlToInline(html ?? '')
    notes.push(...read.notes)
    found.push(...read.images)
    return read.text || undefined
  }
  return { notes, found, text }
}
