import releases from '../../widget/released/versions.json' with { type: 'json' }

/** The latest of the loaders that keep their address and their bytes permanently, for pages that want to know what they run. */
export const pinnedLoader = releases.at(-1) as (typeof releases)[number]
