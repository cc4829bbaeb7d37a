import type { TargetedClipboardEvent, TargetedDragEvent } from 'preact'

/** The files that were pasted; none if there is text to paste, of which word processors and sheets add a picture. */
const pastedFiles = (data: DataTransfer | null): File[] => (data?.getData('text/plain') ? [] : [...(data?.files ?? [])])

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/**
 * The handlers of an element that takes pictures by paste and drop, unless an element inside it has taken them. `take` returns
 * false for pictures that belong nowhere.
 */
export const pictureTarget = (take: (files: readonly File[], at: Element) => unknown) => ({
  onPaste: (event: TargetedClipboardEvent<HTMLElement>) => {
    const files = event.defaultPrevented ? [] : pastedFiles(event.clipboardData)
    if (files.length > 0 && take(files, event.target as Element) !== false) event.preventDefault()
  },
  onDragOver: (event: TargetedDragEvent<HTMLElement>) => {
    if (hasFiles(event)) event.preventDefault()
  },
  onDrop: (event: TargetedDragEvent<HTMLElement>) => {
    const files = event.defaultPrevented ? [] : [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0 && take(files, event.target as Element) !== false) event.preventDefault()
  },
})
