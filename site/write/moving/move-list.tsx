import type { ComponentChildren, TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { type Drag, startDrag } from './drag.ts'
import { MoveButtons } from './move-buttons.tsx'
import { targetOf } from './steps.ts'

interface MoveListProps {
  class: string
  count: number
  nameOf: (index: number) => string
  /** Moves an entry. Moves of one `group` are one step of undo. */
  onMove: (from: number, to: number, group: string) => void
  /** An entry each, with a `MoveHandle`. */
  children: ComponentChildren
}

/** An entry that the arrow keys or the buttons move: its present index, and the group of undo that its moves make. */
interface Moving {
  index: number
  group: string
}

let groups = 0
const newGroup = () => `move ${++groups}`

/**
 * A list whose entries move: by dragging their handles, by the arrow keys, Home and End on a handle, and by buttons that a click
 * on a handle shows, for those who can do neither.
 */
export function MoveList({ class: name, count, nameOf, onMove, children }: MoveListProps) {
  const t = useTexts()
  const list = useRef<HTMLOListElement>(null)
  const [drag, setDrag] = useState<Drag>()
  const [moving, setMoving] = useState<Moving>()
  const [hasButtons, setButtons] = useState(false)
  const [message, setMessage] = useState('')
  const wasDragged = useRef(false)
  const handleAt = (index: number) => list.current?.children[index]?.querySelector<HTMLElement>('.handle')
  /** The entry that an event is about, if it is on a handle of this list. */
  const findEntry = ({ target }: Event) => {
    const entry = (target as Element).closest('.handle')?.closest('li')
    const index = entry ? [...(list.current?.children ?? [])].indexOf(entry) : -1
    return entry && index >= 0 ? { entry, index } : undefined
  }
  const move = (from: number, to: number) => {
    if (to < 0 || to >= count || to === from) return
    const group = moving?.index === from ? moving.group : newGroup()
    setMessage(t.moved(nameOf(from), to + 1, count))
    setMoving({ index: to, group })
    onMove(from, to, group)
  }
  useLayoutEffect(() => {
    if (!moving) return
    list.current?.children[moving.index]?.scrollIntoView({ block: 'nearest' })
    if (!hasButtons) handleAt(moving.index)?.focus({ preventScroll: true })
  }, [moving])
  const onPointerDown = (event: TargetedPointerEvent<HTMLOListElement>) => {
    const found = findEntry(event)
    if (!found || !list.current || event.button !== 0) return
    wasDragged.current = false
    startDrag(event, list.current, found.entry, {
      onDrag: (next) => {
        if (!wasDragged.current) found.entry.setAttribute('data-dragged', '')
        wasDragged.current = true
        setButtons(false)
        setDrag(next)
      },
      onEnd: (done) => {
        found.entry.removeAttribute('data-dragged')
        setDrag(undefined)
        setMoving(undefined)
        if (!done) return
        move(done.from, done.to)
        // What the keys do next is another step of undo.
        setMoving({ index: done.to, group: newGroup() })
      },
    })
  }
  const onClick = (event: TargetedMouseEvent<HTMLOListElement>) => {
    const found = findEntry(event)
    if (!found || wasDragged.current) return
    setMoving({ index: found.index, group: newGroup() })
    setButtons(!hasButtons)
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLOListElement>) => {
    const found = findEntry(event)
    const to = found && targetOf(event, found.index, count)
    if (to === undefined) return
    event.preventDefault()
    move(found?.index as number, to)
  }
  return (
    <div class="moving" data-dragging={drag && ''}>
      <ol ref={list} class={name} onPointerDown={onPointerDown} onClick={onClick} onKeyDown={onKeyDown}>
        {children}
      </ol>
      {drag && <DragView drag={drag} name={nameOf(drag.from)} list={list.current} />}
      {hasButtons && moving && (
        <MoveButtons
          index={moving.index}
          count={count}
          name={nameOf(moving.index)}
          findHandle={() => handleAt(moving.index)}
          onMove={(to) => move(moving.index, to)}
          onClose={() => setButtons(false)}
        />
      )}
      <p class="unseen" role="status">
        {message}
      </p>
    </div>
  )
}

/** What is dragged, at the pointer, and a line where it would go. */
function DragView({ drag, name, list }: { drag: Drag; name: string; list: HTMLElement | null }) {
  const box = list?.getBoundingClientRect()
  return (
    <div aria-hidden="true">
      {drag.to !== drag.from && box && (
        <div class="drop-line" style={{ translate: `${box.left}px ${drag.gap}px`, width: `${box.width}px` }} />
      )}
      <p class="dragged" dir="auto" style={{ translate: `${drag.x}px ${drag.y}px` }}>
        {name}
      </p>
    </div>
  )
}
