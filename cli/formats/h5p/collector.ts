import { type FoundImage, htmlToInline } from '../../../authoring/formats/html.ts'

/** Collects the images and notes of one item while its texts are read. */
export class Collector {
  /** What the item cannot keep. */
  readonly notes: string[] = []
  /** In order of appearance; `src` is a path below content/. */
  readonly images: FoundImage[] = []

  /** Reads HTML as inline Markdown; undefined if it shows no text. */
  readonly read = (html: string | undefined): string | undefined => {
    const { text, notes, images } = htmlToInline(html ?? '')
    this.notes.push(...notes)
    this.images.push(...images)
    return text || undefined
  }
}
