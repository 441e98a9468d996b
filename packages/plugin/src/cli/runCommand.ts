import { help } from './help'
import { printDomains } from './printDomains'
import { type Command, readCommand } from './readCommand'
import { readDomains } from './readDomains'
import { difference, FILE, readSaved, saveLists, toLists } from './savedDomains'

/**
 * Runs the command line.
 * @returns the exit code: 0, or 1 when something is wrong, which it has said
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    console.log(await run(readCommand(args)))
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('\nSee taro-query --help.')
    return 1
  }
}

async function run(command: Command): Promise<string> {
  switch (command.name) {
    case 'help':
      return help
    case 'version':
      // The package's own, whose shape we know.
      return (require('../../package.json') as { version: string }).version
    case 'domains':
      return runDomains(command)
  }
}

async function runDomains(command: Extract<Command, { name: 'domains' }>): Promise<string> {
  const folder = process.cwd()
  const lists = toLists(await readDomains(folder, command.platform))
  if (command.isSaved) {
    saveLists(folder, lists)
    return `Saved ${FILE}. Commit it, once the console has the same.`
  }
  const saved = readSaved(folder)
  if (!command.isJson) return printDomains(lists, saved, command.platform)
  const before = saved ?? lists
  const report = {
    lists,
    added: difference(lists, before),
    removed: difference(before, lists),
    saved: saved !== undefined,
  }
  return JSON.stringify(report, null, 2)
}
