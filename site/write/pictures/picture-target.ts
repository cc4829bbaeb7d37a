import type { TargetedClipboardEvent, TargetedDragEvent } from 'preact'

/** The file that was pasted; undefined if there is text to paste, of which word processors and sheets add a picture. */
const pastedFile = (data: DataTransfer | null): File | undefined =>
  data?.getData('text/plain') ? undefined : data?.files[0]

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/**
 * The handlers of an element that takes pictures by paste and drop, unless an element inside it has taken them. `take` returns
 * false for a picture that belongs nowhere.
 */
export const pictureTarget = (take: (file: File, at: Element) => unknown) => ({
  onPaste: (event: TargetedClipboardEvent<HTMLElement>) => {
    const file = event.defaultPrevented ? undefined : pastedFile(event.clipboardData)
    if (file && take(file, event.target as Element) !== false) event.preventDefault()
  },
  onDragOver: (event: TargetedDragEvent<HTMLElement>) => {
    if (hasFiles(event)) event.preventDefault()
  },
  onDrop: (event: TargetedDragEvent<HTMLElement>) => {
    const file = event.defaultPrevented ? undefined : event.dataTransfer?.files[0]
    if (file && take(file, event.target as Element) !== false) event.preventDefault()
  },
})
