/** The item views that do not come with the app: one file to fetch, instead of six and what they share. */
export { HottextView } from './hottext.tsx'
export { InlineChoiceView } from './inline-choice.tsx'
export { MatchView } from './match.tsx'
export { NumberView } from './number.tsx'
export { OrderView } from './order.tsx'
export { TextEntryView } from './text-entry.tsx'
