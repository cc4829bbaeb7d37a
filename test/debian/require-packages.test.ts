import { expect, it } from 'vitest'
import { requirePackages } from './require-packages.ts'

const packages = { '/usr/bin/WebKitWebDriver': 'webkit2gtk-driver', '/usr/bin/Xvfb': 'xvfb' }

it('a test of missing Debian packages fails with their names and the command that installs them', () => {
  expect(() => requirePackages('WebKit', packages, (file) => file === '/usr/bin/Xvfb')).toThrow(
    'WebKit cannot be tested without webkit2gtk-driver. Run: apt-get install --no-install-recommends webkit2gtk-driver',
  )
  expect(() => requirePackages('WebKit', packages, () => false)).toThrow('webkit2gtk-driver xvfb')
  expect(() => requirePackages('WebKit', packages, () => true)).not.toThrow()
})
