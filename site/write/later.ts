import { useEffect, useState } from 'preact/hooks'

/** A part of the editor that loads when it is first shown: undefined until then, and `false` if it failed to load. */
export function useLater<Part>(isWanted: boolean, load: () => Promise<Part>): Part | false | undefined {
  const [part, setPart] = useState<{ loaded: Part | false }>()
  useEffect(() => {
    if (!isWanted || part?.loaded) return
    load().then(
      (loaded) => setPart({ loaded }),
      () => setPart({ loaded: false }),
    )
  }, [isWanted])
  return part?.loaded
}
