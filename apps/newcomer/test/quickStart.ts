import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the README tells a developer to do. */
export interface QuickStart {
  /** Lines for a shell. */
  readonly commands: readonly string[]
  /** What comes into the `plugins` of config/index.ts. */
  readonly plugins: string
  /** Whole files, by their path in the app. */
  readonly files: ReadonlyMap<string, string>
  /** What to rename, to what: the file's path. */
  readonly renamed: ReadonlyMap<string, string>
}

export const root = join(__dirname, '../../..')

/** Reads "In your app". */
export function readQuickStart(): QuickStart {
  const [, section = ''] = /\n## In your app\n(.*?)\n## /s.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const blocks = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code = '']) => ({
    language,
    code,
  }))
  const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trim().split('\n'))
  const files = new Map(
    blocks
      .filter(({ language }) => language !== 'sh')
      .map(({ code }) => [/^\/\/ ([\w./]+)/.exec(code)?.[1] ?? '', code]),
  )
  const config = files.get('config/index.ts') ?? ''
  files.delete('config/index.ts')
  const [, plugins = ''] = /plugins: \[(.*)\]/.exec(config) ?? []
  const renamed = new Map(
    [...files].flatMap(([path, code]) => {
      const [, before] = /^.*`taro init` calls it ([\w.]+), rename that/.exec(code) ?? []
      return before === undefined ? [] : [[join(dirname(path), before), path] as const]
    }),
  )
  return { commands, plugins, files, renamed }
}
