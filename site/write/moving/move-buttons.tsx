import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../texts.ts'
import { targetOf } from './steps.ts'

interface ButtonsProps {
  /** Index of the entry that they move. */
  index: number
  count: number
  name: string
  /** Finds the handle at which they are shown. */
  findHandle: () => HTMLElement | null | undefined
  onMove: (to: number) => void
  onClose: () => void
}

/** Buttons that move an entry, next to its handle, as long as the focus is in them. */
export function MoveButtons({ index, count, name, findHandle, onMove, onClose }: ButtonsProps) {
  const t = useTexts()
  const group = useRef<HTMLDivElement>(null)
  const buttons = [
    { sign: '↑', label: t.moveUp(name), to: index - 1 },
    { sign: '↓', label: t.moveDown(name), to: index + 1 },
    { sign: '⤒', label: t.moveFirst(name), to: 0 },
    { sign: '⤓', label: t.moveLast(name), to: count - 1 },
  ]
  const isPossible = (to: number) => to >= 0 && to < count && to !== index
  useLayoutEffect(() => group.current?.querySelector<HTMLElement>('[aria-disabled=false]')?.focus(), [])
  useLayoutEffect(() => {
    const [handle, parent] = [findHandle(), group.current?.offsetParent]
    if (!group.current || !handle || !parent) return
    const { top, height } = handle.getBoundingClientRect()
    const middle = top + height / 2 - parent.getBoundingClientRect().top
    group.current.style.top = `${middle - group.current.offsetHeight / 2}px`
  })
  const close = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    findHandle()?.focus()
    event.stopPropagation()
    onClose()
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return close(event)
    const to = targetOf(event, index, count)
    if (to === undefined) return
    event.preventDefault()
    onMove(to)
  }
  const onFocusOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    const isLeft =
      !(relatedTarget instanceof Node) || !(currentTarget.contains(relatedTarget) || relatedTarget === findHandle())
    if (isLeft) onClose()
  }
  return (
    <div
      ref={group}
      class="move-buttons"
      role="toolbar"
      aria-label={t.moveEntry(name)}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {buttons.map(({ sign, label, to }) => (
        <button
          key={sign}
          type="button"
          aria-label={label}
          aria-disabled={!isPossible(to)}
          onClick={() => isPossible(to) && onMove(to)}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
