/** For what never changes at its address: hashed files, released loaders, published versions, pictures. */
export const immutable = 'public, max-age=31536000, immutable'
