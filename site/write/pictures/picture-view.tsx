import type { DraftMedia } from '../draft/draft.ts'
import { useAddress } from './use-pictures.ts'

/** A picture to look at; its words if it is missing. */
export function PictureView({ media: { src, alt, width, height } }: { media: DraftMedia }) {
  const address = useAddress(src)
  if (address === false) return <p class="note">{alt}</p>
  return <img class="picture-view" src={address} alt={alt} width={width} height={height} />
}
