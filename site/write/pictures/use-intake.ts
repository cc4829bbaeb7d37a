import { useRef, useState } from 'preact/hooks'
import type { DraftMedia } from '../draft/draft.ts'
import { useTexts, type WriteTexts } from '../texts.ts'
import type { Refused } from './take-picture.ts'
import { usePictures } from './use-pictures.ts'

/** A picture that was taken in, without an alternative text. */
export type NewMedia = Omit<DraftMedia, 'alt' | '$comment'>

/** How taking in a picture stands. */
export interface Intake {
  isBusy: boolean
  /** What went wrong, and what to do. */
  failure?: string
  /** What was left out. */
  note?: string
  /** Takes the first one. `at` is passed on with it. */
  take: (files: readonly Blob[], at?: number) => void
}

/** Takes in pictures: scales them down, stores them on the device, and then passes them on. */
export function useIntake(onPicture: (media: NewMedia, at?: number) => void): Intake {
  const t = useTexts()
  const pictures = usePictures()
  const [state, setState] = useState<Omit<Intake, 'take'>>({ isBusy: false })
  // The draft may change while a picture is scaled down.
  const latest = useRef(onPicture)
  latest.current = onPicture
  const take = async ([file, ...others]: readonly Blob[], at?: number) => {
    if (!file) return
    setState({ isBusy: true })
    try {
      const { takePicture } = await import('./take-picture.ts')
      const taken = await takePicture(file)
      if ('failure' in taken) {
        setState({ isBusy: false, failure: failureWords(t, taken) })
        return
      }
      const { bytes, type, isStilled, ...size } = taken
      const src = await pictures.keep(bytes, type)
      const notes = [...(isStilled ? [t.pictureStilled] : []), ...(others.length > 0 ? [t.pictureFirst] : [])]
      setState({ isBusy: false, note: notes.join(' ') })
      latest.current({ src, ...size }, at)
    } catch {
      setState({ isBusy: false, failure: t.partFailed })
    }
  }
  return { ...state, take: (files, at) => void take(files, at) }
}

const failureWords = (t: WriteTexts, { failure, fault = '' }: Refused): string =>
  failure === 'drawingRefused' ? t.drawingRefused(fault) : t[failure]
