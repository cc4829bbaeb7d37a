import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { maxMediaBytes } from '../../core/media/inspect-media.ts'
import { mediaTypes } from '../../core/media/media-type.ts'
import { sentMediaSchema } from '../schemas.ts'
import { exampleSrc } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { mediaNamePath, mediaPath } from './parameters.ts'
import { authorProblems, commonProblems, problemResponses, tooLarge } from './problem-responses.ts'

/** The bytes themselves, which no schema describes. */
const picture = Object.fromEntries(Object.values(mediaTypes).map((type) => [type, {}]))
const sent = jsonContent(sentMediaSchema, { new: { src: exampleSrc } })

/** The description of what `worker/api/media.ts` and `worker/media.ts` do. */
export const mediaPaths: ZodOpenApiPathsObject = {
  '/api/media/{hash}': {
    put: {
      operationId: 'putMedia',
      summary: 'Sends a picture that quizzes may show: PNG, JPEG, WebP, AVIF, GIF or SVG, 1 MiB at most.',
      description:
        'Its address is its content, so it may be sent again at any time, and what was sent never changes. What kind it is ' +
        'tell its bytes; an SVG may have nothing in it but what draws.',
      security: [{ authorKey: [] }],
      requestParams: { path: mediaPath },
      requestBody: { required: true, content: picture },
      responses: {
        201: {
          description: 'A new picture.',
          headers: z.object({ Location: z.string().meta({ description: 'Where it is read.' }) }),
          content: sent,
        },
        200: { description: 'The host has this picture already.', content: sent },
        ...problemResponses('PUT', {
          ...authorProblems,
          ...tooLarge(maxMediaBytes),
          'invalid-request': { detail: 'The hash in the address is not that of the body. Send the file as it is.' },
          'invalid-media': { detail: 'The picture is no PNG, JPEG, WebP, AVIF, GIF or SVG.' },
          ...commonProblems,
        }),
      },
    },
  },
  '/media/{name}': {
    get: {
      operationId: 'getMedia',
      summary: 'A picture of a published quiz, for good.',
      requestParams: { path: mediaNamePath },
      responses: {
        200: { description: 'The picture.', content: picture },
        304: { description: 'The client has it already (`If-None-Match`).' },
        ...problemResponses('GET, HEAD', {
          'unknown-media': { detail: 'No published quiz shows a picture of this name.' },
          ...commonProblems,
        }),
      },
    },
  },
}
