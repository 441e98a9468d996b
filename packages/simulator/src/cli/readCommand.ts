import { parseArgs } from 'node:util'
import type { ServeOptions } from '../browser/serve'
import { readHosts } from './readHosts'

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'serve'; readonly options: ServeOptions }
  | {
      readonly name: 'screenshots'
      readonly options: ServeOptions
      /** Folder of the pictures. */
      readonly out: string
      /** With their queries; empty: all. */
      readonly pages: readonly string[]
    }

/** Any: an address that stays the same keeps the app's storage. */
const PORT = 5678

/** @throws Error that says which argument is wrong, and how it should be */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hosts: { type: 'string', multiple: true, default: [] },
      'no-domain-check': { type: 'boolean', default: false },
      theme: { type: 'string' },
      port: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      out: { type: 'string' },
      pages: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  })
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const takesPictures = positionals[0] === 'screenshots'
  const [dist, ...more] = takesPictures ? positionals.slice(1) : positionals
  if (dist === undefined) throw new Error('Give the folder that the weapp build writes, such as dist.')
  if (more.length > 0) throw new Error(`There is one folder to show: what is "${more.join(' ')}"?`)
  const options: ServeOptions = {
    dist,
    hosts: readHosts(values.hosts),
    theme: readTheme(values.theme),
    ...(values['no-domain-check'] && { rules: { domains: false } }),
  }
  if (takesPictures) {
    refuse(values, ['port', 'fresh'], 'is for serving, not for screenshots')
    const pages = (values.pages ?? '').split(',').map((page) => page.trim().replace(/^\//, ''))
    return { name: 'screenshots', options, out: values.out ?? 'screenshots', pages: pages.filter(Boolean) }
  }
  refuse(values, ['out', 'pages'], 'is for `taro-query-simulator screenshots`')
  return { name: 'serve', options: { ...options, port: readPort(values.port), fresh: values.fresh } }
}

function readTheme(theme: string | undefined): 'light' | 'dark' | undefined {
  if (theme === undefined || theme === 'light' || theme === 'dark') return theme
  throw new Error(`--theme is light or dark, not "${theme}".`)
}

function readPort(text: string | undefined): number {
  if (text === undefined) return PORT
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`--port is a number from 0 to 65535, not "${text}".`)
}

function refuse(values: object, names: readonly string[], why: string): void {
  for (const [name, value] of Object.entries(values)) {
    if (names.includes(name) && value !== undefined && value !== false) throw new Error(`--${name} ${why}.`)
  }
}
