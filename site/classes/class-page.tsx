import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Failure } from '../host.ts'
import { useTitle } from '../page-texts.ts'
import { failureWords } from './failure-words.ts'
import { KeepLink } from './keep-link.tsx'
import { holdInTab, isUnkept, keepHere, type Link, makeSecret, readKept, setUnkept } from './link.ts'
import { Notice, type Told } from './notice.tsx'
import { type ChangeLink, ClassProvider, type Done, fetchClass, type OpenClass } from './open-class.ts'
import { type Part, parts, usePlace } from './place.ts'
import { ReportView } from './report/report-view.tsx'
import { type ClassTexts, useTexts } from './texts.ts'

/** All parts but the report load when they are opened. */
const views: Record<Part, () => Promise<() => JSX.Element>> = {
  report: async () => ReportView,
  pupils: async () => (await import('./pupils/pupils-view.tsx')).PupilsView,
  tickets: async () => (await import('./pupils/tickets-view.tsx')).TicketsView,
  quizzes: async () => (await import('./assignments/assignments-view.tsx')).AssignmentsView,
  settings: async () => (await import('./settings/settings-view.tsx')).SettingsView,
}

/** The page of a class: the report first, the rest a press away. */
export function ClassPage({ link: opened }: { link: Link }) {
  const t = useTexts()
  const [link, setLink] = useState(opened)
  const { open, failure, reload } = useOpenClass(link, t)
  const [told, setTold] = useState<Told>()
  const [replacement, setReplacement] = useState<{ next: Link; change: ChangeLink }>()
  const [asksToKeep, setAsksToKeep] = useState(isUnkept(link.class))
  // An undo belongs to the part in which something was done.
  const navigation = usePlace(() => setTold(undefined))
  const { place, go, replace } = navigation
  const title = open?.roster.title || t.yourClass
  useTitle(title)

  if (!open) return <Loading failure={failure} onRetry={reload} />
  const { assignments } = open.class
  const assignment = assignments.find((each) => each.assignment === place.quiz) ?? assignments.at(-1)
  const act = async (change: () => Promise<unknown>, { words, undo }: Done = {}) => {
    setTold(undefined)
    try {
      await change()
      await reload()
      setTold({ words: words ?? t.saved, undo: undo && (() => act(undo, { words: t.undone })) })
      return true
    } catch (error) {
      // Shows what another window has saved: the next try builds on that.
      if (error instanceof Failure && error.code === 'roster-changed') await reload()
      setTold({ words: failureWords(t, error), isFailure: true })
      return false
    }
  }
  if (asksToKeep) {
    const done = async () => {
      setUnkept(link.class, false)
      setAsksToKeep(false)
      replace({ part: 'tickets' })
    }
    return <KeepLink link={link} onDone={done} />
  }
  if (replacement) {
    const { next, change } = replacement
    const done = async () => {
      // A change whose response was lost is in force already: then the new link opens the class.
      await change(await fetchClass(link), next.secret).catch((error) =>
        fetchClass(next).catch(() => Promise.reject(error)),
      )
      holdInTab(next)
      if (readKept()[next.class]) keepHere(next, open.roster.title ?? '')
      setLink(next)
      setReplacement(undefined)
      setTold({ words: t.linkReplaced })
    }
    return <KeepLink link={next} onDone={done} onCancel={() => setReplacement(undefined)} />
  }
  const replaceLink = (change: ChangeLink) =>
    setReplacement({ next: { class: link.class, secret: makeSecret() }, change })
  return (
    <ClassProvider value={{ open, assignment, act, refetch: () => fetchClass(link), navigation, replaceLink }}>
      <header class="class-head">
        <h1>{title}</h1>
        <nav class="views" aria-label={t.parts}>
          {parts.map((name) => (
            <button
              key={name}
              type="button"
              aria-current={name === place.part ? 'page' : undefined}
              onClick={() => go({ part: name })}
            >
              {t[`view-${name}`]}
            </button>
          ))}
        </nav>
      </header>
      <Notice told={told} />
      <PartView part={place.part} />
    </ClassProvider>
  )
}

/** A part of the page, once its code has loaded. */
function PartView({ part }: { part: Part }) {
  const [Shown, setShown] = useState<() => JSX.Element>()
  const [hasFailed, setFailed] = useState(false)
  const t = useTexts()
  useEffect(() => {
    let isCurrent = true
    const show = (loaded: () => JSX.Element) => isCurrent && setShown(() => loaded)
    views[part]().then(show, () => isCurrent && setFailed(true))
    return () => {
      isCurrent = false
      setFailed(false)
    }
  }, [part])
  // A browser does not fetch a failed script again, so the page loads again. The tab holds the link, the address the part.
  if (hasFailed)
    return (
      <div class="ask">
        <p role="alert" class="failed">
          {t.partNotLoaded}
        </p>
        <button type="button" onClick={() => location.reload()}>
          {t.tryAgain}
        </button>
      </div>
    )
  return Shown ? <Shown /> : <p role="status">{t.loading}</p>
}

function Loading({ failure, onRetry }: { failure: string | undefined; onRetry: () => void }) {
  const t = useTexts()
  if (!failure) return <p role="status">{t.loading}</p>
  return (
    <div class="ask">
      <h1>{t.notOpened}</h1>
      <p role="alert" class="failed">
        {failure}
      </p>
      <button type="button" onClick={onRetry}>
        {t.tryAgain}
      </button>
      <p>
        <a href="/classes">{t.newClass}</a>
      </p>
    </div>
  )
}

function useOpenClass(link: Link, t: ClassTexts) {
  const [open, setOpen] = useState<OpenClass>()
  const [failure, setFailure] = useState<string>()
  const reload = async () => {
    try {
      setOpen(await fetchClass(link))
      setFailure(undefined)
    } catch (error) {
      setFailure(failureWords(t, error))
    }
  }
  useEffect(() => void reload(), [link])
  // What another link has opened has other keys and tickets.
  return { open: open?.link.secret === link.secret ? open : undefined, failure, reload }
}
