const helping = 'is|are|was|were|did|do|does|will|would|can|should|has|have|had|must|may'

/** A clause that says when, before what is asked: "If it is not so, what …". A "when" that asks has its verb behind it. */
const condition = new RegExp(
  `^\\s*(?:if|when|where|while|because|since|although|as|after|before|until|unless|once)\\b(?! (?:${helping})\\b)`,
  'i',
)

/** The same behind what is asked: "What is wrong if …?" */
const conditionBehind = new RegExp(
  `(?<=\\S)\\s(?:if|when|where|whether|once|unless|because|even though|although)\\b(?! (?:${helping})\\b)[^?!.]*(?=[?!.:]?\\s*$)`,
  'i',
)

/** What hangs on a thing that is asked about: "a message that was not sent". "The statement that is not true" is asked. */
const relative =
  /(?<=\b(?:what|which|whom?|whose|how)\b.*)(?<!\b(?:statement|sentence|claim|one|answer|choice|option|fact|word)s?)\s(?:that|who|whereby)\b[^?.,]*/i

/** What is said besides: "and should not be sent", "and the lamp never goes out". */
const besides = new RegExp(
  `\\b(?:and|but) (?:(?:${helping}) (?:\\w+ )?not|(?:the|it|they|he|she)(?: \\w+)? never)\\b`,
  'i',
)

/** What is asked in an English prompt, without the clauses that only say when, of what, and what besides. */
export function askedClause(prompt: string): string {
  const asked = prompt.replace(conditionBehind, '').replace(relative, '').replace(besides, '')
  if (!condition.test(asked)) return asked
  const from = /^(.*)\b((?:which|what|whom?|whose|how|why)\b.*)$/is.exec(asked)?.[2]
  if (from !== undefined) return from
  return asked.includes(',') ? asked.slice(asked.lastIndexOf(',') + 1) : ''
}
