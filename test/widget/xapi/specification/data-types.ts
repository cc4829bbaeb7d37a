import { z } from 'zod'

/** The Experience API 1.0.3, part two, 4.3: absolute IRIs (RFC 3987), which have a scheme and none of what it forbids. */
export const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i, { error: 'must be an IRI with a scheme' })

/** 4.4: UUIDs in their standard form, of the variant that RFC 4122 describes. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i, { error: 'must be a UUID' })

/** 4.5: ISO 8601 as RFC 3339 narrows it, with a time zone. */
export const timestamp = z.iso.datetime({ offset: true })

/** 4.6: ISO 8601:2004, 4.4.3.2; weeks stand alone, and a T is followed by something. */
export const duration = z
  .string()
  .regex(
    /^P(?:\d+(?:\.\d+)?W|(?!$)(?:\d+(?:\.\d+)?Y)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?D)?(?:T(?=\d)(?:\d+(?:\.\d+)?H)?(?:\d+(?:\.\d+)?M)?(?:\d+(?:\.\d+)?S)?)?)$/,
    { error: 'must be a duration' },
  )

/** Language tags by the grammar of RFC 5646, 2.1, without the irregular ones of old. */
export const languageTag = z
  .string()
  .regex(
    /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$/i,
    { error: 'must be a language tag' },
  )

/** 4.2: plain texts by language tag. An empty map says nothing (2.2: no empty objects). */
export const languageMap = z
  .record(languageTag, z.string())
  .refine((map) => Object.keys(map).length > 0, { error: 'must not be empty' })

/** 4.1: anything, by IRI. */
export const extensions = z.record(iri, z.unknown())
