import { HottextView } from './hottext.tsx'
import { InlineChoiceView } from './inline-choice.tsx'
import { MatchView } from './match.tsx'
import { NumberView } from './number.tsx'
import { OrderView } from './order.tsx'
import { TextEntryView } from './text-entry.tsx'

/** The item views that load with `widget/work/`. */
export const restViews = {
  number: NumberView,
  'text-entry': TextEntryView,
  order: OrderView,
  match: MatchView,
  'inline-choice': InlineChoiceView,
  hottext: HottextView,
}
