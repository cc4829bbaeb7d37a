import type { AddCommand } from '../run.ts'

/** Loaders of the commands, by name, in the order of the help. */
export const commands = new Map<string, () => Promise<AddCommand>>([
  ['check', async () => (await import('./check.ts')).addCheck],
  ['explain', async () => (await import('./explain.ts')).addExplain],
  ['new', async () => (await import('./new.ts')).addNew],
  ['write', async () => (await import('./write.ts')).addWrite],
  ['preview', async () => (await import('./preview.ts')).addPreview],
  ['publish', async () => (await import('./publish.ts')).addPublish],
  ['pull', async () => (await import('./pull.ts')).addPull],
  ['withdraw', async () => (await import('./withdraw.ts')).addWithdraw],
  ['list', async () => (await import('./list.ts')).addList],
  ['statistics', async () => (await import('./statistics.ts')).addStatistics],
  ['authors', async () => (await import('./authors.ts')).addAuthors],
  ['classes', async () => (await import('./classes.ts')).addClasses],
  ['import', async () => (await import('./import.ts')).addImport],
  ['export', async () => (await import('./export.ts')).addExport],
])

/** Loads the commands for a command line: the named one, none for the version, all for the help. */
export function loadCommands([first = '']: readonly string[]): Promise<AddCommand[]> {
  const named = commands.get(first)
  if (named) return Promise.all([named()])
  if (first === '--version' || first === '-V') return Promise.resolve([])
  const overview = async () => (await import('./overview.ts')).addOverview
  return Promise.all([...commands.values(), overview].map((load) => load()))
}
