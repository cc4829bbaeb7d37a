/**
 * A text that may change, appear or disappear while its parent stays. Translators of pages replace text nodes, and
 * Preact would go on changing the replaced ones, so the text has an element that is replaced with it.
 */
export const ChangingText = ({ children }: { children: string | undefined }) => <span key={children}>{children}</span>
