/** True while an input method composes text. In Safari the Enter that ends it comes after the end, with the key code 229. */
export const isComposing = ({ isComposing, keyCode }: KeyboardEvent) => isComposing || keyCode === 229
