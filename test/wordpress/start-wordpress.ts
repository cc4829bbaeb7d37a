import { type ChildProcess, execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { end, firstMatch, start } from '../debian/processes.ts'
import { requirePackages } from '../debian/require-packages.ts'

export type Role = 'administrator' | 'author'

/** A WordPress with an administrator and an author, as Debian packages it. */
export interface WordPress {
  /** Its URL, without a slash at the end. To browsers it is another site than the quiz's host at 127.0.0.1. */
  url: string
  /** The password of both users, whose names are their roles. */
  password: string
  /** Their application passwords for the REST API. */
  keys: Record<Role, string>
  stop: () => Promise<void>
}

/** Files of Debian's packages, and the package of each. */
const packages = {
  '/usr/share/wordpress/wp-settings.php': 'wordpress',
  '/usr/share/wordpress/wp-content/themes/twentytwentythree': 'wordpress-theme-twentytwentythree',
  '/usr/sbin/mariadbd': 'mariadb-server',
  '/usr/bin/php': 'php-cli',
}

const run = promisify(execFile)
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : []

/**
 * Starts MariaDB and PHP's web server with all their files in a temporary folder. `stop` ends both and removes the folder;
 * the machine's own configuration and databases are neither read nor changed.
 */
export async function startWordPress(): Promise<WordPress> {
  requirePackages('WordPress', packages)
  const folder = await mkdtemp(join(tmpdir(), 'lede-wordpress-'))
  const daemons: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(daemons.map((daemon) => end(daemon, 'SIGKILL')))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const socket = join(folder, 'database.sock')
    const port = await findFreePort()
    const url = `http://localhost:${port}`
    const [site] = await Promise.all([copySite(folder, socket, url), createDatabase(folder)])
    daemons.push(await startDatabase(folder, socket))
    const password = randomUUID()
    const setUp = join(import.meta.dirname, 'set-up-site.php')
    const { stdout } = await run('php', [setUp, site, socket, password])
    daemons.push(await startPhp(site, port))
    return { url, password, keys: JSON.parse(stdout), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A copy, because WordPress finds its configuration and plugins by its own folder. */
async function copySite(folder: string, socket: string, url: string): Promise<string> {
  const site = join(folder, 'site')
  const plugins = join(site, 'wp-content/mu-plugins')
  await cp('/usr/share/wordpress', site, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('/.htaccess'),
  })
  await mkdir(plugins)
  await copyFile(join(import.meta.dirname, 'must-use-plugin.php'), join(plugins, 'must-use-plugin.php'))
  await writeFile(join(site, 'wp-config.php'), writeConfig(socket, url))
  return site
}

function writeConfig(socket: string, url: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: url,
    WP_SITEURL: url,
    // Allows application passwords without HTTPS.
    WP_ENVIRONMENT_TYPE: 'local',
    DISABLE_WP_CRON: true,
    // Looks for no updates.
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
  }
  const lines = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`)
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`
}

const dataIn = (folder: string) => `--datadir=${join(folder, 'data')}`

const createDatabase = (folder: string) =>
  run('mariadb-install-db', [
    '--no-defaults',
    dataIn(folder),
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot,
  ])

const startDatabase = (folder: string, socket: string) =>
  startDaemon(
    '/usr/sbin/mariadbd',
    ['--no-defaults', dataIn(folder), `--socket=${socket}`, '--skip-networking', ...asRoot],
    /ready for connections/,
  )

const startPhp = (site: string, port: number) =>
  startDaemon(
    'php',
    ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', site],
    /Development Server .* started/,
  )

/** Starts a program and waits until it writes that it is ready. */
async function startDaemon(program: string, args: string[], ready: RegExp): Promise<ChildProcess> {
  const { child, stderr } = start(program, args)
  await firstMatch(child, stderr, ready)
  return child
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
