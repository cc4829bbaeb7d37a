import type { Actor, Statement } from './statement.ts'

/** Statements that are not recorded yet, oldest first. */
export interface Waiting {
  readonly all: readonly Statement[]
  add: (statement: Statement) => void
  remove: (statement: Statement) => void
}

/**
 * Holds statements in memory, and in `storage` if the page provides one, so that they outlive the page. Each statement has
 * its own entry, so that two tabs never overwrite each other. Statements of other learners stay until they return.
 */
export function openWaiting(target: string, actor: Actor, storage?: Storage): Waiting {
  const prefix = `lede-xapi ${target} `
  let all = storage ? readKept(storage, prefix, actor) : []
  return {
    get all() {
      return all
    },
    add: (statement) => {
      all = [...all, statement]
      attempt(() => storage?.setItem(prefix + statement.id, JSON.stringify(statement)))
    },
    remove: ({ id }) => {
      all = all.filter((other) => other.id !== id)
      attempt(() => storage?.removeItem(prefix + id))
    },
  }
}

function readKept(storage: Storage, prefix: string, actor: Actor): Statement[] {
  const kept: Statement[] = []
  attempt(() => {
    for (const key of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
      const statement = JSON.parse(storage.getItem(key) ?? '{}') as Statement
      if (JSON.stringify(statement.actor) === JSON.stringify(actor)) kept.push(statement)
    }
  })
  return kept.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1))
}

/** Ignores errors of a full or blocked storage: memory holds the statements anyway. */
function attempt(step: () => void) {
  try {
    step()
  } catch {}
}
