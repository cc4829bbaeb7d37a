import { type Comparison, compareWithHost, type Standing } from '../host/compare-with-host.ts'
import { HostError } from '../host/describe-failure.ts'
import { findKnownKey } from '../host/find-author-key.ts'
import { quizIdOf } from '../quiz-file.ts'

/** What a host has of the quiz in a file, in a sentence for its author. */
export async function describeThere(file: string, host: URL): Promise<string> {
  try {
    const compared = await compareWithHost([file], host, { key: await findKnownKey(host) })
    const there = compared.find(({ quiz }) => quiz === quizIdOf(file))
    return `${host.origin}: ${there ? wordsOf(there) : words['only-here']}`
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return error.message
  }
}

const words: Record<Exclude<Standing, 'withdrawn'>, string> = {
  same: 'published as it is here.',
  newer: 'published before this change; lede publish sends it.',
  older: 'a newer version is published; lede pull gets it.',
  broken: 'published as before; the file has errors.',
  'only-here': 'not published yet.',
  'only-there': 'not published yet.',
}

function wordsOf({ standing, there, owner, withdrawnAt }: Comparison): string {
  const by = owner === undefined ? '' : `Of ${owner}; `
  if (withdrawnAt) return `${by}withdrawn on ${withdrawnAt.slice(0, 10)}; lede publish --force brings it back.`
  return there === undefined ? words['only-here'] : `${by}${words[standing as keyof typeof words]}`
}
