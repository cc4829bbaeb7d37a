import { quotesOf } from '../../../core/find-evidence.ts'
import { inlineText } from '../../../core/inline.ts'
import type { DraftItem } from '../draft/draft.ts'
import { PictureView } from '../pictures/picture-view.tsx'
import { useTexts } from '../texts.ts'
import { describeItem } from './item-words.ts'

/** An item to read, with its key. */
export function ItemView({ item }: { item: DraftItem }) {
  const t = useTexts()
  return (
    <div class="item-view">
      <p class="asked">{inlineText(item.prompt) || t.noPrompt}</p>
      {item.media && <PictureView media={item.media} />}
      {item.text && <p>{inlineText(item.text)}</p>}
      <ul class="plain">
        {describeItem(t, item).map(({ text, isRight }, index) => (
          <li key={index} class={isRight ? 'right' : undefined}>
            {text} {isRight && <span class="state good">✓ {t.rightOne}</span>}
          </li>
        ))}
      </ul>
      {item.feedback && <p class="note">{inlineText(item.feedback)}</p>}
      {quotesOf(item).map((quote) => (
        <q key={quote}>{quote}</q>
      ))}
    </div>
  )
}
