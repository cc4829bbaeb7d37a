import type { Block, Draft, DraftMedia } from './draft.ts'

/** Puts a picture into the passage behind a block; an empty one makes room. */
export const withPictureBelow =
  (index: number, media: DraftMedia) =>
  (draft: Draft): Draft => {
    const { stimulus = [] } = draft
    const isEmpty = stimulus[index] === ''
    return { ...draft, stimulus: stimulus.toSpliced(isEmpty ? index : index + 1, isEmpty ? 1 : 0, { media }) }
  }

/** Changes the picture at a block of the passage, or removes the block. */
export const withBlockPicture =
  (index: number, media: DraftMedia | undefined) =>
  (draft: Draft): Draft => {
    const { stimulus = [] } = draft
    return { ...draft, stimulus: media ? stimulus.with(index, { media }) : stimulus.toSpliced(index, 1) }
  }

export const isPicture = (block: Block): block is { media: DraftMedia } => typeof block === 'object' && 'media' in block
