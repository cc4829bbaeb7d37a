import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'

/** A component that is drawn again only when one of its props changes. All its uses give the same props. */
export const memo =
  <Props extends object>(View: ComponentType<Props>) =>
  (props: Props) =>
    useMemo(() => <View {...props} />, Object.values(props))
