import { useState } from 'preact/hooks'
import { failureWords } from '../failure-words.ts'
import { goToClass, makeNewClass } from '../new-class/make-class.ts'
import { useTexts } from '../texts.ts'

/** True on a developer's machine, as `cli/host/address.ts` has it. Elsewhere nobody can make up pupils. */
const isLocal = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname)

/** Offers a class of made-up pupils, so that a newcomer sees a full report. Only on this machine. */
export function TryIt({ isReady, quiz }: { isReady: boolean; quiz: () => string }) {
  const t = useTexts()
  const [words, setWords] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  if (!isLocal) return null
  const play = async () => {
    const made = makeNewClass()
    setBusy(true)
    try {
      const { playClass } = await import('./play-class.ts')
      await playClass(made, quiz(), t, (done, of) => setWords(t.madeUpProgress(Math.max(0, done), of)))
      goToClass(made.link, false)
    } catch (error) {
      setWords(failureWords(t, error))
      setBusy(false)
    }
  }
  return (
    <section class="try-it">
      <p>{t.tryMadeUpHow}</p>
      <button type="button" disabled={isBusy || !isReady} onClick={play}>
        {t.tryMadeUp}
      </button>
      <p role="status">{words}</p>
    </section>
  )
}
