import { Inline } from '../quiz/inline.tsx'
import { Picture } from '../quiz/picture.tsx'
import type { BlockViewProps } from '../quiz/quiz-props.ts'

/** A heading, a list or a picture of the passage. Headings are one level below the title of the quiz. */
export function BlockView({ block }: BlockViewProps) {
  if ('media' in block) return <Picture media={block.media} />
  if ('heading' in block)
    return (
      <h3>
        <Inline source={block.heading} />
      </h3>
    )
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.list.map((entry) => (
        <li>
          <Inline source={entry} />
        </li>
      ))}
    </List>
  )
}
