import { quotesOf } from '../../../core/find-evidence.ts'
import { inlineText } from '../../../core/inline.ts'
import type { DraftItem } from '../draft/draft.ts'
import { languageOf } from '../language-of.ts'
import { PictureView } from '../pictures/picture-view.tsx'
import { Quotation } from '../quotation.tsx'
import { useTexts } from '../texts.ts'
import { describeItem } from './item-words.ts'

/** An item to read, with its key. `language`: of the quiz. */
export function ItemView({ item, language }: { item: DraftItem; language: string }) {
  const t = useTexts()
  const written = languageOf(language)
  const prompt = inlineText(item.prompt)
  return (
    <div class="item-view">
      {prompt ? (
        <p class="asked" {...written}>
          {prompt}
        </p>
      ) : (
        <p class="asked">{t.noPrompt}</p>
      )}
      {item.media && <PictureView media={item.media} />}
      {item.text && <p {...written}>{inlineText(item.text)}</p>}
      <ul class="plain">
        {describeItem(t, item).map(({ text, isRight }, index) => (
          <li key={index} class={isRight ? 'right' : undefined}>
            <span {...written}>{text}</span> {isRight && <span class="state good">✓ {t.rightOne}</span>}
          </li>
        ))}
      </ul>
      {item.feedback && (
        <p class="note" {...written}>
          {inlineText(item.feedback)}
        </p>
      )}
      {quotesOf(item).map((quote) => (
        <Quotation key={quote} {...{ quote, language }} />
      ))}
    </div>
  )
}
