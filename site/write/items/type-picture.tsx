import type { JSX } from 'preact'
import type { ItemTypeName } from '../item-types.ts'

const line = (y: number, from = 9, to = 21) => <path key={y} d={`M${from} ${y}H${to}`} />
const ring = (y: number, isFull = false) => (
  <circle key={`o${y}`} cx="5" cy={y} r="2" fill={isFull ? 'currentColor' : 'none'} />
)
const box = (y: number, isFull = false) => (
  <rect key={`r${y}`} x="3" y={y - 2} width="4" height="4" fill={isFull ? 'currentColor' : 'none'} />
)

/** What each type looks like to a learner, in a few strokes. */
const pictures: Record<ItemTypeName, JSX.Element[]> = {
  choice: [ring(6, true), line(6), ring(12), line(12), ring(18), line(18)],
  'multiple-choice': [box(6, true), line(6), box(12), line(12), box(18, true), line(18)],
  'true-false': [<path key="t" d="M3 12l3 3 5-6" />, <path key="f" d="M14 9l6 6m0-6l-6 6" />],
  number: [<rect key="r" x="3" y="7" width="18" height="10" />, <path key="n" d="M7 10v4M11 10h3l-3 4h3" />],
  'text-entry': [<rect key="r" x="3" y="7" width="18" height="10" />, <path key="n" d="M7 10v4m3 0h6" />],
  order: [line(6, 10), line(12, 10), line(18, 10), <path key="a" d="M5 4v15m-2-2l2 2 2-2" />],
  match: [line(6, 3, 9), line(18, 3, 9), line(6, 15, 21), line(18, 15, 21), <path key="x" d="M10 7l4 10m0-10l-4 10" />],
  'inline-choice': [
    line(7, 3, 21),
    line(17, 3, 8),
    <rect key="r" x="10" y="12" width="11" height="8" />,
    <path key="v" d="M17 15l1.5 2 1.5-2" />,
  ],
  hottext: [
    line(6, 3, 21),
    <rect key="r" x="3" y="9.5" width="18" height="5" fill="currentColor" fill-opacity=".3" />,
    line(12, 5, 19),
    line(18, 3, 21),
  ],
}

export const TypePicture = ({ type }: { type: ItemTypeName }) => (
  <svg
    class="type-picture"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    {pictures[type]}
  </svg>
)
