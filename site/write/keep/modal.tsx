import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useTexts } from '../texts.ts'

interface ModalProps {
  title: string
  /** True for a dialog that can be closed without a choice. */
  hasClose?: boolean
  /** Called when the dialog closes. */
  onClose: () => void
  children: ComponentChildren
}

/** A dialog in front of everything else. */
export function Modal({ title, hasClose, onClose, children }: ModalProps) {
  const t = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="modal" ref={dialog} aria-labelledby="modal-title" onClose={onClose}>
      <header>
        <h2 id="modal-title">{title}</h2>
        {hasClose && (
          <button type="button" class="quiet" onClick={onClose}>
            {t.close}
          </button>
        )}
      </header>
      {children}
    </dialog>
  )
}
