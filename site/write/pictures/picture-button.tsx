import type { ComponentChildren } from 'preact'

interface ButtonProps {
  /** What it does, and for what. */
  label: string
  isQuiet?: boolean
  children: ComponentChildren
  onFile: (file: File) => void
}

/** Chooses a picture from the device's files; a phone offers its camera too. */
export const PictureButton = ({ label, isQuiet, children, onFile }: ButtonProps) => (
  <label class={`button picture-button${isQuiet ? ' quiet' : ''}`}>
    {children}
    <input
      class="unseen"
      type="file"
      accept="image/*"
      aria-label={label}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        // The same file can be chosen again.
        currentTarget.value = ''
        if (file) onFile(file)
      }}
    />
  </label>
)
