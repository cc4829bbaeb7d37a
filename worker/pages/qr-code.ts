import { html } from 'hono/html'
import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import type { Html } from './html.ts'

/** White around the code, in modules: ISO/IEC 18004 asks for four. */
const quietZone = 4

/**
 * An address as a QR code, drawn in SVG: black on white in every theme, or some readers miss it. A quarter of it
 * may be hidden or dirty, as on a classroom wall.
 */
export function renderQr(address: string, label: string): Html {
  const code = generate(address, { minCorrectionLevel: correction.Q })
  const side = code.size + 2 * quietZone
  return html`<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M${-quietZone} ${-quietZone}h${side}v${side}h-${side}z"/><path d="${toSvgPath(code)}"/></svg>`
}
