import { existsSync } from 'node:fs'

/** The programs that drive Debian's engines, and the packages that contain them. */
const packages = {
  '/usr/bin/firefox-esr': 'firefox-esr',
  '/usr/bin/WebKitWebDriver': 'webkit2gtk-driver',
  '/usr/bin/Xvfb': 'xvfb',
} as const

/** Throws one sentence that names each missing package and how to install it. */
export function requirePrograms(
  engine: string,
  programs: (keyof typeof packages)[],
  isThere: (program: string) => boolean = existsSync,
) {
  const missing = programs.filter((program) => !isThere(program)).map((program) => packages[program])
  if (missing.length === 0) return
  throw new Error(
    `${engine} cannot be tested without ${missing.join(' and ')}. ` +
      `Run: apt-get install --no-install-recommends ${missing.join(' ')}`,
  )
}
