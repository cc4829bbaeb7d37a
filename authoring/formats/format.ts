import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { TextHints } from '../decode-text.ts'

/** A position in a bank: a file of the package, a line, the name of the question. */
export interface QuestionPosition {
  /** Path inside the package, or the bank's own file name. */
  file: string
  /** From 1, if the format has lines. */
  line?: number
  /** The name of the question in the bank. */
  name?: string
}

/** An image that an item shows; it goes to `quizzes/media`. */
export interface ImportedImage {
  /** File name below `quizzes/media`, as in the item's `media.src`. */
  name: string
  bytes: Uint8Array
}

/** A text without a question: the passage of the questions behind it, up to the next passage or heading. */
export interface ImportedPassage {
  place: QuestionPosition
  /** Paragraphs, as inline Markdown. */
  passage: string[]
  notes?: string[]
  category?: string
}

/** One question of a bank: an item, or the reason for its refusal. Every question is reported. */
export type Imported =
  | {
      place: QuestionPosition
      item: Item
      images?: ImportedImage[]
      /** What the item could not keep. */
      notes?: string[]
      /** The heading under which the bank has it; an import begins a new quiz with each. */
      category?: string
    }
  | { place: QuestionPosition; refused: string }

/** Facts about a bank as a whole. */
export interface BankHead {
  title?: string
  description?: string
  language?: string
  /** The encoding of its text, unless that is UTF-8. */
  encoding?: string
  /** True if another encoding is nearly as likely. */
  isUnsure?: true
  /** The paragraphs of a passage before the questions, as inline Markdown. */
  stimulus?: string[]
  /** Losses of the bank as a whole, and facts for its owner: a licence, a pass mark. */
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

/** An exported quiz, and its losses, each with the id of the item. */
export interface Exported {
  files: ExportedFile[]
  lost: string[]
  /** Ids of the items that the format cannot hold, which are in no file. */
  omitted?: string[]
}

/** Returns the bytes of an image by its `media.src`; undefined if there is no such file. */
export type ReadMedia = (src: string) => Promise<Uint8Array | undefined>

/** The text of a bank file, of any size. */
export interface BankText {
  /** The file's own name, without its folder. */
  file: string
  /** Its first bytes. */
  head: Uint8Array
  /** Its encoding, unless that is UTF-8. */
  encoding?: string
  /** True if another encoding is nearly as likely. */
  isUnsure?: true
  /** Reads the text from its start, piece by piece, without a byte-order mark. */
  read: () => AsyncIterable<string>
}

/** The encoding as part of the head of a bank. */
export const describeEncoding = ({ encoding, isUnsure }: Pick<BankText, 'encoding' | 'isUnsure'>) => ({
  ...(encoding && { encoding }),
  ...(isUnsure && { isUnsure }),
})

/** A format that quizzes are exported to. */
export interface ExportFormat {
  /** As `--to` names it: gift, aiken, moodle, qti, h5p, csv, print. */
  name: string
  /** In words, for the help. */
  title: string
  write: (id: string, quiz: Quiz, readMedia?: ReadMedia) => Promise<Exported>
}

/** A format of question banks, which are read from `Source`. */
interface ImportFormat<Source> extends ExportFormat {
  /** File name endings, with the dot. */
  endings: readonly string[]
  /** True if a file is of this format, by its name and its first bytes. */
  recognises: (name: string, head: Uint8Array) => boolean
  /** Throws `UnreadableBank` if the bank as a whole cannot be read; a fault of one question is reported with that question. */
  read: (source: Source) => Promise<Bank>
}

/** A format that is plain text. */
export type TextFormat = ImportFormat<BankText>

/** A format that reads a bank from the path of a file. */
export type BankFormat = ExportFormat &
  Omit<ImportFormat<string>, 'read'> & {
    read: (path: string, hints?: TextHints) => Promise<Bank>
  }

/** Why a bank cannot be read at all, in words for its owner. */
export class UnreadableBank extends Error {
  override readonly name = 'UnreadableBank'
}
