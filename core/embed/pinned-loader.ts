import releases from '../../widget/released/versions.json' with { type: 'json' }

/** The latest released loader: its URL and bytes never change, so that pages can pin it. */
export const pinnedLoader = releases.at(-1) as (typeof releases)[number]
