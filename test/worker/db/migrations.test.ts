import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const statements = env.MIGRATIONS.flatMap(({ queries }) => queries)

test('triggers are written so that a remote D1 does not split them', () => {
  const triggers = statements
    .filter((sql) => /\bCREATE\s+TRIGGER\b/i.test(sql))
    .map((sql) => sql.replace(/^--.*\n/gm, ''))
  expect(triggers.length).toBeGreaterThan(0)
  for (const sql of triggers) {
    expect(sql).toMatch(/\sBEGIN\s/)
    expect(sql.match(/\bEND\b/gi), sql).toEqual(['END'])
    expect(sql).not.toMatch(/\bCASE\b|\r/i)
  }
})

test('no comment of a migration contains a semicolon, a quote, BEGIN, CASE or END', () => {
  const comments = statements.flatMap((sql) => sql.match(/^\s*--.*$/gm) ?? [])
  expect(comments.filter((comment) => /[;'"]|\b(BEGIN|CASE|END)\b/i.test(comment))).toEqual([])
})
