import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')

/** A folder with an empty local database, as wrangler keeps one per project. */
function openProject() {
  const folder = mkdtempSync(join(tmpdir(), 'lede-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const path of ['wrangler.toml', 'migrations', 'scripts']) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const d1 = (...args: string[]) =>
    execFileSync(process.execPath, [wrangler, 'd1', ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const backUp = () => {
    const args = [join(folder, 'scripts/backup.ts'), '--local', '--output', 'backup.sql']
    execFileSync(process.execPath, args, { cwd: folder, stdio: 'pipe' })
    return readFileSync(join(folder, 'backup.sql'), 'utf8')
  }
  return { folder, d1, backUp }
}

const rows = `
  INSERT INTO quizzes (id, version, title, language, primary_language, mode, item_count, published_at)
    VALUES ('bees', 'v1', 'It''s; a "title"', 'en', 'en', 'test', 1, 1);
  INSERT INTO versions (quiz, version, body, published_at)
    VALUES ('bees', 'v1', '{"title":"Bienen äöü 蜂","items":[{"id":"a","points":1}]}', 1);
  INSERT INTO attempts (id, quiz, version, mode, revision, responses, started_at, updated_at, submitted_at, score,
      max_score, item_scores)
    VALUES ('one', 'bees', 'v1', 'test', 1, '{"a":"x"}', 1, 2, 2, 1, 1, '{"a":1}');`

it('a backup loaded into an empty database gives the same schema and rows', { timeout: 300_000 }, () => {
  const original = openProject()
  original.d1('migrations', 'apply', 'DB', '--local')
  writeFileSync(join(original.folder, 'rows.sql'), rows)
  original.d1('execute', 'DB', '--local', '--file', 'rows.sql')
  const dump = original.backUp()
  const restored = openProject()
  restored.d1('execute', 'DB', '--local', '--file', join(original.folder, 'backup.sql'))
  expect(restored.backUp()).toBe(dump)
  expect(dump).toContain('Bienen äöü 蜂')
  expect(dump).toMatch(/INSERT INTO "attempts".*'one'/)
  expect(dump).toMatch(/CREATE TRIGGER/)
})
