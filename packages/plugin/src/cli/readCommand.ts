import { parseArgs } from 'node:util'

const PLATFORMS: readonly string[] = ['weapp', 'alipay', 'tt', 'swan', 'qq', 'jd', 'h5']

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | {
      readonly name: 'domains'
      readonly platform: string
      readonly isSaved: boolean
      readonly isJson: boolean
    }

/** @throws Error that says which argument is wrong, and how it should be */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      save: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      type: { type: 'string', default: 'weapp' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  })
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const [name, ...more] = positionals
  if (name !== 'domains') throw new Error(`Give a command: domains${name === undefined ? '' : `, not "${name}"`}.`)
  if (!PLATFORMS.includes(values.type)) throw new Error(`--type takes ${PLATFORMS.join(', ')}, not "${values.type}".`)
  if (more.length > 0) throw new Error(`"domains" takes no more words: what is "${more.join(' ')}"?`)
  return { name, platform: values.type, isSaved: values.save, isJson: values.json }
}
