interface SwitchProps<Value extends string> {
  label: string
  value: Value
  choices: Readonly<Record<Value, string>>
  onChoose: (value: Value) => void
}

/** A choice of one option, as a row of buttons. */
export const Switch = <Value extends string>({ label, value, choices, onChoose }: SwitchProps<Value>) => (
  <fieldset class="switch">
    <legend>{label}</legend>
    {(Object.entries(choices) as [Value, string][]).map(([choice, text]) => (
      <button type="button" key={choice} aria-pressed={choice === value} onClick={() => onChoose(choice)}>
        {text}
      </button>
    ))}
  </fieldset>
)
