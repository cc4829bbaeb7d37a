import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'

/** Where in a bank something stands: a file inside a package, a line, the question's own name. */
export interface Place {
  /** Path inside the package, or the bank's own file name. */
  file: string
  /** From 1, where the format has lines. */
  line?: number
  /** What the bank itself calls the question. */
  name?: string
}

/** An image that an item shows; it goes to `quizzes/media`. */
export interface ImportedImage {
  /** File name below `quizzes/media`, as the item's `media.src` says it. */
  name: string
  bytes: Uint8Array
}

/** A text without a question: the passage of the questions behind it, up to the next passage or heading. */
export interface ImportedPassage {
  place: Place
  /** Paragraphs, as inline Markdown. */
  passage: string[]
  notes?: string[]
  category?: string
}

/** One question of a bank: an item, or why there is none. Nothing is passed over in silence. */
export type Imported =
  | {
      place: Place
      item: Item
      images?: ImportedImage[]
      /** What the item could not keep. */
      notes?: string[]
      /** The heading under which the bank has it; an import begins a new quiz with each. */
      category?: string
    }
  | { place: Place; refused: string }

/** What a bank says of itself as a whole. */
export interface BankHead {
  title?: string
  description?: string
  language?: string
  /** The encoding of its text, where it is not UTF-8. */
  encoding?: string
  /** A passage that stands before the questions, paragraph by paragraph, as inline Markdown. */
  stimulus?: string[]
  /** What of the whole could not be kept, or what its owner should know: a licence, a pass mark. */
  notes?: string[]
}

/** A bank that is being read: its questions come one at a time, so that its size does not matter. */
export interface Bank {
  head: BankHead
  questions: AsyncIterable<Imported | ImportedPassage>
}

/** One file that an export makes. */
export interface ExportedFile {
  name: string
  bytes: Uint8Array
}

/** An exported quiz, and what the format could not hold, in words that name the item. */
export interface Exported {
  files: ExportedFile[]
  lost: string[]
  /** Ids of the items that the format has nothing like, and that are in no file. */
  omitted?: string[]
}

/** Gives the bytes of an image that a quiz shows, by its `media.src`; undefined where there is no such file. */
export type ReadMedia = (src: string) => Promise<Uint8Array | undefined>

/** A format of question banks. */
export interface BankFormat {
  /** As `--from` and `--to` name it: gift, aiken, moodle, qti, h5p, csv. */
  name: string
  /** In words, for the help. */
  title: string
  /** File name endings, with the dot. */
  endings: readonly string[]
  /** Whether a file is of this format, by its name and its first bytes. */
  recognises: (name: string, head: Uint8Array) => boolean
  /**
   * Reads a bank from a file. Throws `UnreadableBank` where the whole cannot be read (no such encoding, a bomb, a path
   * that climbs out); what is wrong with one question is said of that question.
   */
  read: (path: string) => Promise<Bank>
  /** Missing where a format can only be imported. */
  write?: (id: string, quiz: Quiz, readMedia?: ReadMedia) => Promise<Exported>
}

/** Why a bank cannot be read at all, in words for its owner. */
export class UnreadableBank extends Error {
  override readonly name = 'UnreadableBank'
}
