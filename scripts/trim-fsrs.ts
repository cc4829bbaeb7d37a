import type { Plugin } from 'rolldown'

/** Methods that no review calls, which a bundler cannot know; all of those of a class by `*`. */
const unused: Record<string, readonly string[]> = {
  FSRS: [
    'repeat',
    'get_retrievability',
    'rollback',
    'forget',
    'reschedule',
    'useStrategy',
    'clearStrategy',
    'params_handler_proxy',
  ],
  FSRSAlgorithm: ['interval_modifier', 'update_parameters'],
  AbstractScheduler: ['preview', 'previewIterator'],
  LongTermScheduler: ['*'],
  TypeConvert: ['review_log'],
}

/**
 * Takes out of ts-fsrs what reviews never use, fuzz among it, a third of all, and what it adds to the dates of a page that it is a guest
 * in. Fails where the library no longer has what is to be taken out; a test compares what is left with the whole.
 */
export const trimFsrs: Plugin = {
  name: 'trim-fsrs',
  transform: {
    filter: { id: /\/ts-fsrs\/dist\/index\.mjs$/ },
    handler(code) {
      const { body } = this.parse(code)
      const guests = body.filter(({ start }) => code.startsWith('Date.prototype.', start))
      const methods = body.flatMap((node) => {
        if (node.type !== 'ClassDeclaration') return []
        const names = unused[node.id?.name ?? ''] ?? []
        return node.body.body.filter(
          (each) =>
            each.type === 'MethodDefinition' &&
            each.key.type === 'Identifier' &&
            (names.includes(each.key.name) || names.includes('*')),
        )
      })
      if (guests.length !== 4 || methods.length < Object.values(unused).flat().length) {
        throw new Error('ts-fsrs has changed: look again at what reviews do without.')
      }
      const cuts = [...guests, ...methods].sort((a, b) => b.start - a.start)
      const rest = cuts.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
      return rest.replace('this.param.enable_fuzz', 'false')
    },
  },
}
