import type { Attempt } from '../../core/attempt.ts'
import { shareBelow } from '../../core/share-below.ts'
import type { Spoken, Strings } from '../strings/language.ts'
import type { Steps } from './steps.ts'

interface OthersProps {
  steps: Steps
  attempt: Attempt
}

/** How others did, for whoever asks: not everyone wants to be compared, and nobody is told to be the last. */
export const Others = (props: OthersProps, { strings }: Spoken) => (
  <details part="others" onToggle={(event) => event.currentTarget.open && props.steps.askOthers()}>
    <summary>{strings.others}</summary>
    <output>{describe(props, strings)}</output>
  </details>
)

function describe({ steps: { others }, attempt: { score = 0, maxScore = 0 } }: OthersProps, strings: Strings) {
  if (!others) return strings.loading
  if (!others.leastAttempts) return strings.notLoaded
  if (!others.items) return strings.othersToCome(others.leastAttempts)
  const below = shareBelow(others, score, maxScore)
  return `${below ? strings.othersBelow(percent(below, strings)) : ''} ${strings.othersItems}`
}

/** How many got an item right, in words; nothing where that is not known. */
export function describeOthers({ others }: Steps, id: string, strings: Strings) {
  const item = others?.items?.find((item) => item.id === id)
  return item && ` · ${strings.othersRight(percent(item.right, strings))}`
}

const percent = (share: number, { locale }: Strings) => share.toLocaleString(locale, { style: 'percent' })
