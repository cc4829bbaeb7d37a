import type { ClassPatch } from '../../../core/classes/class.ts'
import { ask } from '../../host.ts'
import { KeepHere } from '../keep-link.tsx'
import { deleted, forgetHere } from '../link.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { Links } from './links.tsx'

/** Settings of the class, its links, and its end. */
export function SettingsView() {
  const t = useTexts()
  const { open } = useClass()
  return (
    <section class="settings">
      <h2>{t['view-settings']}</h2>
      {open.canChange ? <Switches /> : <p class="note">{t.youRead}</p>}
      <h3>{t.thisBrowser}</h3>
      <ThisBrowser />
      {open.canChange && <Links />}
      {open.canChange && <DeleteClass />}
    </section>
  )
}

function Switches() {
  const t = useTexts()
  const { open, act } = useClass()
  const { class: id, locked, sharedDevices, keepDays, expiresAt } = open.class
  const patch = (json: ClassPatch) => () => ask(open.host.classes[':class'].$patch({ param: { class: id }, json }))
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    const days = Number(new FormData(event.currentTarget as HTMLFormElement).get('days'))
    void act(patch({ keepDays: days }), { undo: patch({ keepDays }) })
  }
  const toggle = (change: ClassPatch, back: ClassPatch) => void act(patch(change), { undo: patch(back) })
  return (
    <>
      <label class="check">
        <input type="checkbox" checked={locked} onChange={() => toggle({ locked: !locked }, { locked })} />{' '}
        {t.lockClass}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={sharedDevices}
          onChange={() => toggle({ sharedDevices: !sharedDevices }, { sharedDevices })}
        />{' '}
        {t.shareDevices}
      </label>
      <p class="note">{t.shareDevicesHow}</p>
      <form class="fields" onSubmit={keep}>
        <label>
          {t.keepDays}
          <input
            key={keepDays}
            name="days"
            type="number"
            min={1}
            max={400}
            required
            defaultValue={String(keepDays)}
            inputMode="numeric"
          />
        </label>
        <button type="submit">{t.save}</button>
      </form>
      <p class="note">
        {t.deletedAfter(new Date(`${expiresAt}T12:00`).toLocaleDateString(t.locale, { dateStyle: 'long' }))}
      </p>
    </>
  )
}

function ThisBrowser() {
  const t = useTexts()
  const { open } = useClass()
  const forget = () => {
    forgetHere(open.link.class)
    location.assign('/classes')
  }
  return (
    <>
      <KeepHere link={open.link} title={open.roster.title ?? ''} />
      <button type="button" onClick={forget}>
        {t.forgetHere}
      </button>
    </>
  )
}

/** Deletes the class. It asks first: this cannot be undone. */
function DeleteClass() {
  const t = useTexts()
  const { open, act } = useClass()
  const id = open.class.class
  const erase = async () => {
    if (!confirm(t.deleteAsk)) return
    try {
      await ask(open.host.classes[':class'].$delete({ param: { class: id } }))
    } catch (error) {
      await act(() => Promise.reject(error))
      return
    }
    forgetHere(id)
    location.replace(`/classes?${deleted}`)
  }
  return (
    <section>
      <h3>{t.deleteClass}</h3>
      <p>{t.deleteHow}</p>
      <button type="button" class="danger" onClick={erase}>
        {t.deleteClass}
      </button>
    </section>
  )
}
