import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readQuickStart, root } from './quickStart'

export interface App {
  readonly directory: string
  /** Runs a command of the app, as `npx` would. @throws Error with all that it printed when it fails */
  run(command: string, ...args: string[]): Promise<string>
  /** Builds it for production, and answers the folder with the output. */
  build(platform: string): Promise<string>
  remove(): Promise<void>
}

export interface Choice {
  readonly manager: 'npm' | 'pnpm'
  /** The answer to "Does it have to be compiled to ES5?" */
  readonly es5: boolean
}

const manifest = require.resolve('@tarojs/cli/package.json')
const taro = { manifest, version: require(manifest).version as string, require: createRequire(manifest) }

/** Packs each package as it would be published. */
export async function packPackages(): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'taro-query-packed-'))
  const names = await readdir(join(root, 'packages'))
  for (const name of names) await run(join(root, 'packages', name), 'pnpm', ['pack', '--pack-destination', folder])
  const files = await readdir(folder)
  return new Map(
    names.map((name) => [
      `@taro-query/${name}`,
      join(folder, files.find((file) => file.startsWith(`taro-query-${name}-`)) ?? ''),
    ]),
  )
}

/** What `taro init` writes, for React, TypeScript and webpack5, and then the README's quick start. */
export async function createApp({ manager, es5 }: Choice, packed: ReadonlyMap<string, string>): Promise<App> {
  const parent = await mkdtemp(join(tmpdir(), 'taro-query-newcomer-'))
  const directory = join(parent, 'app')
  await renderTemplate(parent, es5)
  await edit(join(directory, 'package.json'), takePublished)

  const { commands, plugins, files, renamed } = readQuickStart()
  for (const [before, after] of renamed) await rename(join(directory, before), join(directory, after))
  for (const [path, code] of files) await writeFile(join(directory, path), code)
  await edit(join(directory, 'config/index.ts'), (code) => code.replace('plugins: [', `plugins: [${plugins},`))
  await edit(join(directory, 'package.json'), (json) => override(json, manager, packed))
  for (const command of commands) {
    const [program = '', ...args] = inManager(command, manager).split(' ')
    const quiet = manager === 'npm' ? ['--ignore-scripts', '--no-audit', '--no-fund'] : ['--ignore-scripts']
    await run(directory, program, [...args.map((arg) => packed.get(arg) ?? arg), ...quiet])
  }
  return {
    directory,
    run: (command, ...args) => run(directory, join(directory, 'node_modules/.bin', command), args),
    async build(platform) {
      await run(directory, join(directory, 'node_modules/.bin/taro'), ['build', '--type', platform])
      const output = join(parent, platform)
      await rename(join(directory, 'dist'), output)
      return output
    },
    remove: () => rm(parent, { recursive: true, force: true }),
  }
}

/** As Taro's command does it when all of its questions are answered, and without installing. */
async function renderTemplate(parent: string, buildEs5: boolean): Promise<void> {
  const { createProject } = taro.require('@tarojs/binding')
  const { handler } = taro.require('./templates/default/template_creator.js')
  await createProject(
    {
      projectRoot: parent,
      projectName: 'app',
      template: 'default',
      npm: 'Npm',
      framework: 'React',
      css: 'None',
      autoInstall: false,
      templateRoot: dirname(taro.manifest),
      version: taro.version,
      typescript: true,
      buildEs5,
      date: '2026-1-1',
      description: '',
      compiler: 'Webpack5',
      period: 'CreateAPP',
    },
    handler,
  )
}

/**
 * Taro's template asks for one version of all of Taro's packages, and not every release published all of them: then it
 * gets the newest that has all.
 */
async function takePublished(json: string): Promise<string> {
  const { dependencies, devDependencies } = JSON.parse(json) as Record<string, Record<string, string>>
  const own = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => version === taro.version)
  const lists = await Promise.all(own.map(([name]) => versionsOf(name)))
  const common = lists[0]?.filter((version) => lists.every((list) => list.includes(version)))
  const newest = common?.filter((version) => /^[\d.]+$/.test(version)).at(-1)
  if (!newest) throw new Error("No version of Taro has all of its template's packages in the registry.")
  return json.replaceAll(`"${taro.version}"`, `"${newest}"`)
}

/** The oldest first. */
async function versionsOf(name: string): Promise<readonly string[]> {
  return JSON.parse(await run(tmpdir(), 'npm', ['view', name, 'versions', '--json'])) as string[]
}

/**
 * Babel 7.29.15 asks for a helper that no @babel/runtime-corejs3 7 has yet: on H5 the template with ES5 does not build
 * either, without anything of ours.
 */
const BABEL = { '@babel/plugin-transform-spread': '7.29.11' }

/** What is not published yet, pnpm would look for in the registry when one package needs another. */
function override(json: string, manager: Choice['manager'], packed: ReadonlyMap<string, string>): string {
  const files = Object.fromEntries([...packed].map(([name, file]) => [name, `file:${file}`]))
  const own = manager === 'npm' ? { overrides: BABEL } : { pnpm: { overrides: { ...BABEL, ...files } } }
  return JSON.stringify({ ...JSON.parse(json), ...own }, null, 2)
}

function inManager(command: string, manager: Choice['manager']): string {
  return manager === 'npm' ? command : command.replace(/^npm i/, 'pnpm add')
}

async function edit(file: string, change: (text: string) => string | Promise<string>): Promise<void> {
  await writeFile(file, await change(await readFile(file, 'utf8')))
}

function run(cwd: string, program: string, args: readonly string[]): Promise<string> {
  // pnpm hands the workspace's own settings on, and Jest its NODE_ENV.
  const own = /^(p?npm_(?!config_(registry|cache|userconfig)$)|node_env$|init_cwd$|browserslist)/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)))
  const shell = process.platform === 'win32'
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env, shell, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      reject(new Error(`${[program, ...args].join(' ')} in ${cwd}\n${stdout}\n${stderr}`, { cause: error }))
    })
  })
}
