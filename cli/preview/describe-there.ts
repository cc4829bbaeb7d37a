import type { Asking } from '../host/ask-host.ts'
import { type Comparison, compareWithHost, type Standing } from '../host/compare-with-host.ts'
import { HostError } from '../host/describe-failure.ts'
import { findKnownKey } from '../host/find-author-key.ts'
import { quizIdOf } from '../quiz-file.ts'

/** What a host has of the quiz in a file, in a sentence for its author. */
export async function describeThere(file: string, host: URL, asking: Asking): Promise<string> {
  try {
    const compared = await compareWithHost([file], host, { ...asking, key: await findKnownKey(host) })
    const own = compared.find(({ quiz }) => quiz === quizIdOf(file))
    return `${host.origin}: ${own ? wordsOf(own) : words['only-here']}`
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return error.message
  }
}

const words: Record<Standing, string> = {
  same: 'published as it is here.',
  newer: 'published before this change; lede publish sends it.',
  older: 'a newer version is published; lede pull gets it.',
  broken: 'not compared, because the file has errors.',
  'only-here': 'not published yet.',
  'only-there': 'published, and not in this file.',
  withdrawn: 'withdrawn; lede publish --force brings it back.',
}

function wordsOf({ standing, owner, withdrawnAt }: Comparison): string {
  const since = withdrawnAt === undefined ? '' : ` Withdrawn on ${withdrawnAt.slice(0, 10)}.`
  return words[standing] + since + (owner === undefined ? '' : ` Its author is ${owner}.`)
}
