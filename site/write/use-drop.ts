import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * Takes what is dropped anywhere on the page, unless an element has taken it. Returns true while something is held over the page.
 * With `onlyFiles` the browser handles other things that are dragged, such as text between fields.
 */
export function useDrop(take: (data: DataTransfer) => void, onlyFiles = false): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const isWanted = ({ dataTransfer }: DragEvent) => !onlyFiles || dataTransfer?.types.includes('Files')
    const hold = (event: DragEvent) => {
      if (!isWanted(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!isWanted(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer) latest.current(event.dataTransfer)
    }
    document.addEventListener('dragover', hold)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', hold)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
