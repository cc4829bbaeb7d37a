/** The build gives a style sheet's minified text, for constructed style sheets. */
declare module '*.css' {
  const text: string
  export default text
}
