#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Half of what a short command takes is compiling itself. The cache is the project's own: nobody else can write there.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/lede'))
const [{ runLede }, { openTerminal }] = await Promise.all([import('./run-lede.ts'), import('./terminal.ts')])

process.exitCode = await runLede(process.argv.slice(2), openTerminal())
