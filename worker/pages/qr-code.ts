import { html } from 'hono/html'
import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import type { Html } from './html.ts'

/** White margin in modules; ISO/IEC 18004 requires four. */
const quietZone = 4

/**
 * A URL as a QR code in SVG. Black on white in every theme, or some scanners fail. A quarter of it may be covered or dirty,
 * as on a classroom wall.
 */
export function renderQr(address: string, label: string): Html {
  const code = generate(address, { minCorrectionLevel: correction.Q })
  const side = code.size + 2 * quietZone
  return html`<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M${-quietZone} ${-quietZone}h${side}v${side}h-${side}z"/><path d="${toSvgPath(code)}"/></svg>`
}
