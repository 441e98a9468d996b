import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageFolder } from './packageFolder'

type Build = (options: object) => Promise<unknown>

/**
 * Bundles a cloud function and all that it requires into `index.js`, with a `package.json` that asks for nothing: DevTools
 * uploads it as it is, and the cloud installs nothing when it starts.
 *
 * @throws Error where there is no such function, or no esbuild.
 */
export async function bundleFunction(
  folder: string,
  out: string = join('build/cloudfunctions', basename(resolve(folder))),
): Promise<{ readonly file: string; readonly bytes: number }> {
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) throw new Error(`There is no cloud function in ${folder}: it has no package.json.`)
  if (resolve(out) === resolve(folder)) throw new Error(`The bundle would overwrite its source: give another folder.`)
  const { name, version, main = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'))
  const build = await loadEsbuild()
  const file = join(out, 'index.js')
  await build({
    entryPoints: [join(folder, main)],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    // The oldest that the cloud offers.
    target: 'node16.13',
    // This package itself, whether or not the function's folder has installed it.
    alias: { '@taro-query/relay': join(packageFolder(), 'dist/index.js') },
    // The cloud's own, for a function that uses it as well.
    external: ['wx-server-sdk'],
    logLevel: 'error',
  })
  mkdirSync(out, { recursive: true })
  writeFileSync(
    join(out, 'package.json'),
    `${JSON.stringify({ name, version, private: true, main: 'index.js' }, null, 2)}\n`,
  )
  const config = join(folder, 'config.json')
  if (existsSync(config)) copyFileSync(config, join(out, 'config.json'))
  return { file, bytes: readFileSync(file).length }
}

async function loadEsbuild(): Promise<Build> {
  let entry: string
  try {
    entry = createRequire(resolve('package.json')).resolve('esbuild')
  } catch {
    throw new Error('There is no esbuild in this project: npm install --save-dev esbuild')
  }
  const loaded = await import(pathToFileURL(entry).href)
  return loaded.build ?? loaded.default.build
}
