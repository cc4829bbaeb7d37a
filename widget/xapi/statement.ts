/** A text by its language (RFC 5646). */
export type LanguageMap = Readonly<Record<string, string>>

/** Who learns, by exactly one identifier. The page knows; Lede does not. */
export type Actor = { objectType?: 'Agent'; name?: string } & (
  | { mbox: string }
  | { mbox_sha1sum: string }
  | { openid: string }
  | { account: { homePage: string; name: string } }
)

/** A choice, a step, one side of a match. */
export interface Component {
  id: string
  description?: LanguageMap
}

/** What kind of question an activity is, and what it offers. */
export interface Interaction {
  interactionType: 'choice' | 'true-false' | 'numeric' | 'fill-in' | 'sequencing' | 'matching'
  choices?: Component[]
  source?: Component[]
  target?: Component[]
}

/** A thing that is learned with: a quiz, an item, or what the page groups them by. */
export interface Activity {
  objectType?: 'Activity'
  /** An IRI that never means anything else. */
  id: string
  definition?: {
    type?: string
    name?: LanguageMap
    description?: LanguageMap
    moreInfo?: string
    correctResponsesPattern?: string[]
  } & Partial<Interaction>
}

export interface Score {
  /** Share of the maximum, 0 to 1. */
  scaled: number
  raw: number
  min: number
  max: number
}

/** What came of it. */
export interface Result {
  score?: Score
  success?: boolean
  completion?: boolean
  response?: string
  /** ISO 8601, in seconds. */
  duration?: string
  extensions?: Readonly<Record<string, unknown>>
}

/** A statement as Lede makes it: the Experience API 1.0.3, part two, 2.4. */
export interface Statement {
  id: string
  actor: Actor
  verb: { id: string; display: LanguageMap }
  object: Activity
  result?: Result
  context: {
    /** The attempt. */
    registration: string
    contextActivities?: { parent?: Activity[]; grouping?: Activity[] }
    platform: string
    language: string
    extensions: Readonly<Record<string, unknown>>
  }
  timestamp: string
}
