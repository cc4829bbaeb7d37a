/** A text by its language (RFC 5646). */
export type LanguageMap = Readonly<Record<string, string>>

/** The learner, by exactly one identifier, which the page provides. */
export type Actor = { objectType?: 'Agent'; name?: string } & (
  | { mbox: string }
  | { mbox_sha1sum: string }
  | { openid: string }
  | { account: { homePage: string; name: string } }
)

/** A choice, a part of an order, or one side of a match. */
export interface Component {
  id: string
  description?: LanguageMap
}

/** The type of an interaction, and its choices. */
export interface Interaction {
  interactionType: 'choice' | 'true-false' | 'numeric' | 'fill-in' | 'sequencing' | 'matching'
  choices?: Component[]
  source?: Component[]
  target?: Component[]
}

/** A quiz, an item, or a group of the page's. */
export interface Activity {
  objectType?: 'Activity'
  /** A permanent IRI. */
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

/** The result of a statement. */
export interface Result {
  score?: Score
  success?: boolean
  completion?: boolean
  response?: string
  /** ISO 8601, in seconds. */
  duration?: string
  extensions?: Readonly<Record<string, unknown>>
}

/** A statement by the Experience API 1.0.3, part two, 2.4. */
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
