import type { InferResponseType } from 'hono/client'
import { readHost } from '../host/address.ts'
import { apiOf, askHost, type HostAnswer } from '../host/ask-host.ts'
import { describeFailure, HostError } from '../host/describe-failure.ts'
import { findAuthorKey } from '../host/find-author-key.ts'
import type { AddCommand, Run } from '../run.ts'
import { UsageError } from '../usage-error.ts'
import { describeWait, failWithHost } from './host-failure.ts'

const help = `
An author publishes new quizzes, and changes, withdraws and reads back the own ones. The operator may change every quiz. The link
holds the author's key; it is printed once, and the part after # never reaches a server. For the terminal, the same key goes
into LEDE_AUTHOR_KEY. A revoked key is refused at once; the author's quizzes stay.

The operator's key is read from LEDE_AUTHOR_KEY, for localhost from the file that "npm run dev" creates, or else prompted for.

Examples:
  lede authors add "Desk A" --to https://lede.example.workers.dev
  lede authors list --to https://lede.example.workers.dev
  lede authors revoke "Desk A" --to https://lede.example.workers.dev`

/** `lede authors`: adds, lists and revokes the authors of a host. */
export const addAuthors: AddCommand = (lede, run) => {
  const authors = lede
    .command('authors')
    .summary('adds, lists and revokes the authors of a host')
    .description('For the operator of a host.')
    .addHelpText('after', help)
  const add = (name: string, description: string) =>
    authors
      .command(name)
      .summary(description)
      .description(description)
      .requiredOption('--to <url>', 'address of the host')
  add('add', 'Adds an author, and prints a link to hand over.')
    .argument('<name>', 'whom the link is for, such as "Desk A"')
    .action((name: string, { to }: { to: string }) => withKey(to, run, (host) => addAuthor(name, host, run)))
  add('list', 'Lists the authors.').action(({ to }: { to: string }) =>
    withKey(to, run, async (host) => printAuthors(await listAuthors(host), run)),
  )
  add('revoke', 'Revokes the key of an author.')
    .argument('<author>', 'name or id')
    .action((author: string, { to }: { to: string }) => withKey(to, run, (host) => revoke(author, host, run)))
}

/** A host with the operator's key. */
interface Host {
  url: URL
  headers: Record<string, string>
  onWait: (seconds: number, why: string) => void
}

async function withKey(to: string, run: Run, work: (host: Host) => Promise<void>): Promise<void> {
  const url = readHost(to)
  try {
    const headers = { Authorization: `Bearer ${await findAuthorKey(url)}` }
    await work({ url, headers, onWait: describeWait(run.terminal) })
  } catch (error) {
    failWithHost(error, run)
  }
}

function bodyOf<Body>(answer: HostAnswer<Body>, host: URL): Body {
  if ('body' in answer) return answer.body
  throw new HostError(describeFailure(answer, host))
}

async function addAuthor(name: string, { url, headers, onWait }: Host, { terminal }: Run): Promise<void> {
  const authors = await listAuthors({ url, headers, onWait })
  if (authors.some((author) => author.name === name.trim() && !author.revokedAt)) {
    throw new UsageError(`There is an author called "${name}" already. Choose another name, or revoke that one first.`)
  }
  const answer = await askHost((options) => apiOf(url).authors.$post({ json: { name } }, { ...options, headers }), {
    onWait,
    once: true,
  })
  const added = bodyOf(answer, url)
  terminal.print(
    `${added.name} (${added.id}) writes and publishes with this link:\n  ${url.origin}/write#${added.key}\n`,
  )
  terminal.print('It is not shown again. Anyone who has it can change the quizzes of this author.\n')
}

type AuthorList = InferResponseType<ReturnType<typeof apiOf>['authors']['$get'], 200>['authors']

async function listAuthors({ url, headers, onWait }: Host): Promise<AuthorList> {
  const answer = await askHost((options) => apiOf(url).authors.$get({}, { ...options, headers }), { onWait })
  return bodyOf(answer, url).authors
}

function printAuthors(authors: AuthorList, { terminal }: Run): Promise<void> {
  if (!authors.length) terminal.print('There are no authors: only the operator publishes.\n')
  for (const { id, name, createdAt, revokedAt } of authors) {
    const until = revokedAt ? `, revoked ${revokedAt.slice(0, 10)}` : ''
    terminal.print(`${id}  ${name}  since ${createdAt.slice(0, 10)}${until}\n`)
  }
  return Promise.resolve()
}

async function revoke(named: string, host: Host, { terminal }: Run): Promise<void> {
  const authors = (await listAuthors(host)).filter(({ id, name }) => id === named || name === named)
  const active = authors.filter(({ revokedAt }) => !revokedAt)
  const [author] = active.length ? active : authors
  if (!author)
    throw new UsageError(`There is no author "${named}". For a list: lede authors list --to ${host.url.origin}`)
  if (active.length > 1) {
    throw new UsageError(
      `Several authors are called "${named}". Name one by its id: ${active.map(({ id }) => id).join(', ')}`,
    )
  }
  const answer = await askHost(
    (options) =>
      apiOf(host.url).authors[':author'].$delete(
        { param: { author: author.id } },
        { ...options, headers: host.headers },
      ),
    { onWait: host.onWait },
  )
  bodyOf(answer, host.url)
  terminal.print(`revoked    ${author.name} (${author.id}): the key is refused from now on, the quizzes stay\n`)
}
