import { createRequire } from 'node:module'
import { serve } from '../browser/serve'
import { readAppConfig } from '../host/appConfig'
import { readMiniProgram } from '../node/readMiniProgram'
import { help } from './help'
import { type Command, readCommand } from './readCommand'
import { takeScreenshots } from './takeScreenshots'

/**
 * Runs the command line.
 * @returns the exit code: 0, or 1 when something is wrong, which it has said. A phone that it serves goes on.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(readCommand(args))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('\nSee taro-query-simulator --help.')
    return 1
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      console.log(help)
      return 0
    case 'version':
      console.log(version())
      return 0
    case 'screenshots':
      return takeScreenshots(command)
    case 'serve':
      return servePhone(command.options)
  }
}

async function servePhone(options: Extract<Command, { name: 'serve' }>['options']): Promise<number> {
  // What is wrong from the start is said here, and not in a browser.
  readAppConfig(readMiniProgram(options.dist))
  const phone = await serve(options)
  console.log(`\n  The mini program in ${options.dist}:  ${phone.url}\n`)
  // The browser keeps the app's storage by port: another one is another phone.
  if (options.port && phone.port !== options.port) console.log(`  Port ${options.port} is taken.`)
  for (const [from, to] of Object.entries(options.hosts ?? {})) console.log(`  ${from}  goes to  ${to}`)
  if (options.rules?.domains === false) console.log('  Requests may go anywhere: no domain is checked.')
  console.log('  It reloads when the build changes. Ctrl-C ends it.\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void phone.close())
  return 0
}

function version(): string {
  // The package's own, whose shape we know.
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version
}
