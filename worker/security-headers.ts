/** Headers by name. */
export type Headers = Readonly<Record<string, string>>

const everywhere: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/**
 * The Content-Security-Policy of a page: nothing inline, no other hosts, no markup from scripts. The only Trusted Types
 * policy is for the service worker's URL: `site/keep-page.ts`.
 */
const pagePolicy = (own: string, framedBy: string, pictures = own) =>
  [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `connect-src ${own}`,
    `img-src ${pictures}`,
    `worker-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
    "require-trusted-types-for 'script'",
    'trusted-types lede-keep',
  ].join('; ')

const unusedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
const permissions = unusedFeatures.map((feature) => `${feature}=()`).join(', ')

const pages = {
  ...everywhere,
  'Content-Security-Policy': pagePolicy("'self'", "'none'"),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissions,
  'X-Frame-Options': 'DENY',
}

/**
 * The security headers by kind of answer. The worker sets those of the API and of pages; those of assets are written
 * into the `_headers` file of the build. Any site may fetch the API and the assets, so these are not kept to our own.
 */
export const securityHeaders = {
  api: {
    ...everywhere,
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  assets: {
    ...everywhere,
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  /** In place of the policy of assets: a service worker fetches for the pages, by its own policy and not by theirs. */
  serviceWorker: {
    'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  },
  /** The same for the editor's worker, which loads its parts when they are needed. */
  editorWorker: {
    'Content-Security-Policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  },
  /** A drawing (SVG) that is opened by itself is a document: this one may style itself and do nothing else. */
  media: {
    ...everywhere,
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  pages,
  /** The embed builder has a form that submits to itself, and is not kept offline. */
  builder: {
    ...pages,
    'Content-Security-Policy': pages['Content-Security-Policy']
      .replace("form-action 'none'", "form-action 'self'")
      .replace('trusted-types lede-keep', "trusted-types 'none'"),
  },
  /**
   * The editor shows the quiz in a frame and checks it in a worker of its own, which it creates from one address. Pictures of
   * the draft are on the device only: their addresses are made by its scripts.
   */
  editor: {
    ...pages,
    'Content-Security-Policy': `${pagePolicy("'self'", "'none'", "'self' blob:").replace(
      'trusted-types lede-keep',
      'trusted-types lede-write',
    )}; frame-src 'self'`,
  },
  editorFrame: {
    ...pages,
    'Content-Security-Policy': pagePolicy("'self'", "'self'", "'self' blob:").replace(
      'trusted-types lede-keep',
      "trusted-types 'none'",
    ),
    'X-Frame-Options': 'SAMEORIGIN',
  },
  /** The pages of classes are not kept offline. */
  classes: {
    ...pages,
    'Content-Security-Policy': pages['Content-Security-Policy'].replace(
      'trusted-types lede-keep',
      "trusted-types 'none'",
    ),
  },
} satisfies Record<string, Headers>

/**
 * The headers of the page that shows a quiz in a frame: any site may frame it, one that is isolated from other origins
 * too. Its policy names the host, because 'self' does not match the opaque origin of a sandboxed frame.
 */
export const frameHeaders = (origin: string): Headers => ({
  ...everywhere,
  'Content-Security-Policy': pagePolicy(origin, '*'),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': permissions,
})
