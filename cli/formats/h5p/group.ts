import { z } from 'zod'

/**
 * A group of settings as H5P writes one. It may be missing or not a group at all: then, if each of its fields has a
 * `catch`, all of them take that.
 */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess((value) => (typeof value === 'object' && value !== null ? value : {}), z.object(shape))
