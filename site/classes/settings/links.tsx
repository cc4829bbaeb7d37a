import { useState } from 'preact/hooks'
import { fromBase64url } from '../../../core/base64url.ts'
import { deriveLinkKeys, hashAuthKey, makeTicket } from '../../../core/classes/keys.ts'
import { ask } from '../../host.ts'
import { CopyButton } from '../copy-button.tsx'
import { makeSecret, writeLink } from '../link.ts'
import { type ChangeLink, useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { makeKeys, seal, wrapKeys } from '../vault.ts'

/** New links: of the teacher, and one that may only read. */
export function Links() {
  const t = useTexts()
  const { replaceLink } = useClass()
  const renew = (question: string, change: ChangeLink) => confirm(question) && replaceLink(change)
  return (
    <section>
      <h3>{t.links}</h3>
      <p>{t.newLinkHow}</p>
      <p class="buttons">
        <button type="button" onClick={() => renew(t.newLinkAsk, replaceManagementLink)}>
          {t.newLink}
        </button>
        <button type="button" class="danger" onClick={() => renew(t.leakedAsk, replaceEverything)}>
          {t.leaked}
        </button>
      </p>
      <ReadingLink />
    </section>
  )
}

/** A link for a substitute or a colleague: it reads the report and prints tickets, and changes nothing. */
function ReadingLink() {
  const t = useTexts()
  const { open, act } = useClass()
  const [address, setAddress] = useState<string>()
  const { class: id, hasReader } = open.class
  const make = async () => {
    const secret = makeSecret()
    const { authKey, wrapKey } = deriveLinkKeys(id, secret)
    const json = { readerHash: hashAuthKey(authKey), readerVault: await seal(wrapKey, open.keys, id) }
    const made = await act(() => ask(open.host.classes[':class'].$patch({ param: { class: id }, json })))
    if (made) setAddress(writeLink({ class: id, secret }))
  }
  const remove = async () => {
    const json = { readerHash: null, readerVault: null }
    const removed = await act(() => ask(open.host.classes[':class'].$patch({ param: { class: id }, json })))
    if (removed) setAddress(undefined)
  }
  return (
    <>
      <h4>{t.readingLink}</h4>
      <p>{t.readingLinkHow}</p>
      {address && (
        <div class="snippet">
          <pre>
            <code>{address}</code>
          </pre>
          <CopyButton text={address} label={t.copyLink} />
        </div>
      )}
      <p class="buttons">
        <button type="button" onClick={make}>
          {hasReader ? t.newReadingLink : t.makeReadingLink}
        </button>
        {hasReader && (
          <button type="button" onClick={remove}>
            {t.removeReadingLink}
          </button>
        )}
      </p>
    </>
  )
}

/** Wraps the keys for a new link. The old one stops working. */
const replaceManagementLink: ChangeLink = async ({ host, class: { class: id }, keys }, secret) => {
  await ask(host.classes[':class'].$patch({ param: { class: id }, json: await wrapKeys(keys, id, secret) }))
}

/** After a leak: a new link, new keys, and new tickets. Holders of the old link can read nothing new. */
const replaceEverything: ChangeLink = async ({ host, class: { class: id, rosterTag, seats }, roster }, secret) => {
  const keys = makeKeys()
  const tickets = seats
    .filter(({ erased }) => !erased)
    .map(({ seat, epoch }) => ({ seat, epoch: epoch + 1, ticket: makeTicket(keys.ticketKey, seat, epoch + 1) }))
  const json = {
    ...(await wrapKeys(keys, id, secret)),
    roster: await seal(fromBase64url(keys.rosterKey), roster, id),
    readerHash: null,
    readerVault: null,
  }
  // The link last: until it is replaced, everything can be repeated with the old one.
  if (tickets.length > 0) await ask(host.classes[':class'].tickets.$put({ param: { class: id }, json: { tickets } }))
  await ask(host.classes[':class'].$patch({ param: { class: id }, json }, { headers: { 'If-Match': rosterTag } }))
}
