import { collectQuizFiles } from '../find-quiz-files.ts'
import { readHost } from '../host/address.ts'
import type { Asking } from '../host/ask-host.ts'
import { checkKey } from '../host/check-key.ts'
import { findAuthorKey, findKnownKey } from '../host/find-author-key.ts'
import { listOwn } from '../host/list-own.ts'
import { listPublished } from '../host/list-published.ts'
import { onInterrupt } from '../interrupt.ts'
import { publishFiles } from '../publish/publish-files.ts'
import type { Published } from '../publish/published.ts'
import { allPublished, countOutcomes, reportPublished } from '../publish/report-published.ts'
import { toPublishedFields } from '../published-fields.ts'
import type { AddCommand, Run } from '../run.ts'
import { describeWait, failWithHost } from './host-failure.ts'

interface Options {
  to: string
  dryRun?: true
  force?: true
  json?: true
}

const help = `
Checks each file first. Files with errors or tasks are refused with the reasons; warnings are shown. Of the others, only new
and changed ones are sent, so the command can be repeated at any time, also after an interruption. Pictures are sent from
the folder "media" next to the quiz. Published versions are never deleted, and attempts keep the version they started with.

A quiz that somebody else has published in the meantime is not replaced: the output says who published what, and when. Which version
a host had is remembered in quizzes/.lede-published.json. Withdrawn quizzes are not published again. --force does both.

The author key is read from LEDE_AUTHOR_KEY, for localhost from the file that "npm run dev" creates, or else prompted for.
There is no option for it, because other users can see command lines.

Examples:
  lede publish --to https://lede.example.workers.dev              all of quizzes/
  lede publish quizzes/kursk-engineers.json --to http://localhost:8787
  lede publish --dry-run --to https://lede.example.workers.dev    what would be sent`

/** `lede publish`: uploads new and changed quiz files to a host. */
export const addPublish: AddCommand = (lede, run) => {
  lede
    .command('publish')
    .summary('checks quizzes, and publishes new and changed ones to a host')
    .description('Checks quizzes, publishes new and changed ones to a host, and prints the outcome of each.')
    .argument('[files...]', 'quiz files, folders or patterns (default: quizzes/)')
    .requiredOption('--to <url>', 'address of the host')
    .option(
      '-n, --dry-run',
      'sends nothing, and lists what would be sent, with all pictures; needs no key, and with one shows what is stale',
    )
    .option('--force', 'replaces what others have published in the meantime, and publishes withdrawn quizzes again')
    .option('--json', 'JSON output')
    .addHelpText('after', help)
    .action((files: string[], options: Options) => publish(files, options, run))
}

async function publish(named: readonly string[], options: Options, run: Run): Promise<void> {
  const host = readHost(options.to)
  const dryRun = options.dryRun === true
  const files = await collectQuizFiles(named)
  const interrupt = onInterrupt()
  const asking: Asking = { signal: interrupt.signal, onWait: describeWait(run.terminal) }
  try {
    // Before prompting for the key, so that a mistyped address is reported and its server gets no key.
    const listed = await listPublished(host, asking)
    const key = dryRun ? ((await findKnownKey(host)) ?? '') : await findAuthorKey(host)
    const all: Published[] = []
    const own = key ? await listOwn(host, key, asking) : undefined
    const plan = { host, key, dryRun, listed, own, force: options.force === true }
    for await (const published of publishFiles(files, { ...plan, ...asking })) {
      all.push(published)
      if (!options.json) reportPublished(published, run.terminal)
      if (all.length < files.length) run.terminal.progress(`${all.length} of ${files.length} …`)
    }
    // If anything was sent, the key has been accepted.
    if (!dryRun && !own && all.every(({ outcome }) => outcome === 'unchanged' || outcome === 'refused'))
      await checkKey(host, key, asking)
    finish(all, { host, dryRun, json: options.json === true }, run)
  } catch (error) {
    failWithHost(error, run)
  } finally {
    interrupt.end()
  }
}

function finish(all: Published[], { host, dryRun, json }: { host: URL; dryRun: boolean; json: boolean }, run: Run) {
  if (!allPublished(all)) run.exitCode = 1
  if (json) {
    const quizzes = all.map((each) => ({ ...each, problems: each.problems.map(toPublishedFields) }))
    return run.terminal.print(`${JSON.stringify({ host: host.origin, dryRun, quizzes }, undefined, 2)}\n`)
  }
  const unsent = all.some(({ outcome }) => outcome === 'unsent')
  const rest = dryRun ? ' Nothing was sent: a dry run.' : unsent ? ' Run the same command again for the rest.' : ''
  run.terminal.print(`${host.origin}: ${countOutcomes(all)}.${rest}\n`)
  if (!dryRun) run.terminal.print(showWhere(all, host))
}

/** The addresses of the public quizzes that were sent, and of the page that writes the embed code. */
function showWhere(all: readonly Published[], { origin }: URL): string {
  const [sent, ...others] = all.filter(
    ({ outcome, givingCode }) => !givingCode && (outcome === 'new' || outcome === 'updated'),
  )
  if (!sent) return ''
  return others.length === 0
    ? `  ${origin}/q/${sent.quiz}    its page\n  ${origin}/embed?quiz=${sent.quiz}    code for other pages\n`
    : `  ${origin}/q/<id>    their pages\n  ${origin}/embed    code for other pages\n`
}
