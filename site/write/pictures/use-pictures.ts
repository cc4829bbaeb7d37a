import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Pictures } from './pictures.ts'

const Opened = createContext<Pictures>({} as Pictures)
export const PicturesProvider = Opened.Provider
export const usePictures = (): Pictures => useContext(Opened)

/** The address of a picture: undefined while it is read, `false` if it is missing. */
export function useAddress(src: string | undefined): string | false | undefined {
  const pictures = usePictures()
  const changes = usePictureChanges()
  const [found, setFound] = useState<{ src: string; address: string | false }>()
  useEffect(() => {
    if (src === undefined) return
    let isLate = false
    void pictures.find(src).then((picture) => {
      if (!isLate) setFound({ src, address: picture?.address ?? false })
    })
    return () => {
      isLate = true
    }
  }, [src, changes])
  return found?.src === src ? found?.address : undefined
}

/** Another number after each change of the stored pictures. */
export function usePictureChanges(): number {
  const pictures = usePictures()
  const [changes, setChanges] = useState(0)
  useEffect(() => pictures.subscribe(() => setChanges((count) => count + 1)), [pictures])
  return changes
}
