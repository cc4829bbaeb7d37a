/** The package types its build for Node only; the one for browsers is the same. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export * from '@guidepup/virtual-screen-reader'
}
