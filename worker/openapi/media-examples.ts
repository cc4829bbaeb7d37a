import { maxMediaBytes } from '../../core/media/inspect-media.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleSrc } from './examples.ts'
import { tooLarge } from './problem-examples.ts'

const sent = { new: { src: exampleSrc } }

/** The examples of pictures. */
export const mediaExamples: Record<string, OperationExamples> = {
  putMedia: {
    answers: { 200: sent, 201: sent },
    problems: {
      'body-too-large': tooLarge(maxMediaBytes),
      'invalid-request': { detail: 'The hash in the address does not match the body. Send the file unchanged.' },
      'invalid-media': { detail: 'The picture is not a PNG, JPEG, WebP, AVIF, GIF or SVG.' },
    },
  },
  getMedia: {
    problems: { 'unknown-media': { detail: 'No picture has this name.' } },
  },
}
