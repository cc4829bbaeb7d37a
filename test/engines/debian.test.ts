import { expect, it } from 'vitest'
import { requirePrograms } from './debian.ts'

it('An engine that is not installed fails with the names of the missing Debian packages', () => {
  const onlyXvfb = (program: string) => program === '/usr/bin/Xvfb'
  expect(() => requirePrograms('WebKit', ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], onlyXvfb)).toThrow(
    'WebKit cannot be tested without webkit2gtk-driver. Run: apt-get install --no-install-recommends webkit2gtk-driver',
  )
  expect(() => requirePrograms('WebKit', ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'], () => false)).toThrow(
    'webkit2gtk-driver xvfb',
  )
  expect(() => requirePrograms('Firefox', ['/usr/bin/firefox-esr'], () => true)).not.toThrow()
})
