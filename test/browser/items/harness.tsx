import { Component, type ComponentChildren, type FunctionComponent, render } from 'preact'
import { useState } from 'preact/hooks'
import type { AnyResponse } from '../../../core/items/index.ts'
import { readStrings } from '../../../core/strings/read-strings.ts'
import type { Texts } from '../../../core/strings/texts.ts'
import { ChoiceView } from '../../../widget/items/choice.tsx'
import { HottextView } from '../../../widget/items/hottext.tsx'
import { InlineChoiceView } from '../../../widget/items/inline-choice.tsx'
import itemStyles from '../../../widget/items/items.css'
import { MatchView } from '../../../widget/items/match.tsx'
import { MultipleChoiceView } from '../../../widget/items/multiple-choice.tsx'
import { NumberView } from '../../../widget/items/number.tsx'
import { OrderView } from '../../../widget/items/order.tsx'
import restStyles from '../../../widget/items/rest.css'
import { TextEntryView } from '../../../widget/items/text-entry.tsx'
import { TrueFalseView } from '../../../widget/items/true-false.tsx'
import type { Spoken } from '../../../widget/strings/language.ts'
import tokens from '../../../widget/styles.css'
import specialMedia from '../../../widget/work/special-media.css'
import workStyles from '../../../widget/work/work.css'
import type { Shown } from './item-page.ts'

const views = {
  choice: ChoiceView,
  'multiple-choice': MultipleChoiceView,
  'true-false': TrueFalseView,
  number: NumberView,
  'text-entry': TextEntryView,
  order: OrderView,
  match: MatchView,
  'inline-choice': InlineChoiceView,
  hottext: HottextView,
}

declare global {
  interface Window {
    showItem: (shown: Shown) => void
    /** Every response the view gave, oldest first; null where it took the response back. */
    responses: (AnyResponse | null)[]
    announcements: string[]
  }
}

/** Speaks a language to what is in it, as a quiz does. */
class Speaking extends Component<{ language: string; texts: Texts; children: ComponentChildren }> {
  override getChildContext(): Spoken {
    return { strings: readStrings(this.props.language, this.props.texts) }
  }

  render() {
    return this.props.children
  }
}

/** One item as the widget shows it: prompt, view, and a button to leave it by. */
function Page({ shown }: { shown: Shown }) {
  const [response, setResponse] = useState(shown.response)
  // The map is by type, and the type of an item chooses its view; only the compiler cannot follow that.
  const View = views[shown.item.type] as unknown as FunctionComponent<Record<string, unknown>>
  return (
    <main class="lede" lang={shown.language} dir={shown.dir}>
      <h2 id="prompt">{shown.item.prompt}</h2>
      <View
        item={shown.item}
        response={response}
        result={shown.result}
        id="item"
        labelledBy="prompt"
        language={shown.language}
        onResponse={(next: AnyResponse | undefined) => {
          window.responses.push(next ?? null)
          setResponse(next)
        }}
        announce={(message: string) => window.announcements.push(message)}
      />
      <p>
        <button type="button">Check</button>
      </p>
    </main>
  )
}

const pageStyles = `main { padding: 16px; max-inline-size: 640px; margin: auto; background: var(--lede-background) }
h2 { font-size: 1.2em }`

window.showItem = (shown) => {
  window.responses = []
  window.announcements = []
  const host = document.createElement('div')
  host.setAttribute('theme', shown.theme)
  document.body.replaceChildren(host)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(tokens + itemStyles + workStyles + restStyles + specialMedia + pageStyles)
  root.adoptedStyleSheets = [sheet]
  render(
    <Speaking language={shown.interface} texts={shown.texts}>
      <Page shown={shown} />
    </Speaking>,
    root,
  )
}
