import type { Package } from './appConfig'
import type { ViewContext } from './context'

const MB = 1024 * 1024
/** Of one package, and of all (framework/subpackages). */
const LIMIT = 2 * MB
const LIMIT_OF_ALL = 30 * MB
/** What is uploaded (framework/structure); anything else in the folder does not count. */
const UPLOADED = /\.(js|json|wxml|wxss|wxs|png|jpe?g|gif|svg|cer|cert|mp3|aac|m4a|mp4|wav|ogg|silk|wasm|br)$/i
const SETTINGS = /^project\.(private\.)?config\.json$/

/**
 * Compares the packages with what WeChat takes. The files are counted as they are: an upload may minify them first, so
 * by default what is too big is a warning on the app's console.
 * @throws Error when `rules.packageSize` is `true` and a package, or all together, are too big
 */
export function checkPackageSizes(context: ViewContext): void {
  const { config, options, rules } = context
  if (!rules.packageSize) return
  const files = uploaded(context)
  const problems = config.packages.map((each) =>
    problemOf(
      each,
      files.filter(([path]) => config.packageOf(path) === each),
    ),
  )
  const all = sum(files)
  if (all > LIMIT_OF_ALL)
    problems.push(`All packages together are ${show(all)}, more than the 30 MB (30720 kB) that WeChat takes.`)
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length === 0) return
  const text = [
    ...found,
    'Minify the build, move pages to a subpackage, or put { rules: { packageSize: false } }.',
  ].join('\n')
  if (options.rules?.packageSize === true) throw new Error(text)
  context.events.emit('console', { ...context.stamp(), level: 'warn', text })
}

type Sized = readonly [path: string, bytes: number]

function uploaded({ files, platform, sizes }: ViewContext): Sized[] {
  const known =
    sizes ?? Object.fromEntries(Object.entries(files).map(([path, text]) => [path, platform.byteLength(text)]))
  return Object.entries(known).filter(([path]) => UPLOADED.test(path) && !SETTINGS.test(path))
}

function problemOf({ root }: Package, files: Sized[]): string | undefined {
  const bytes = sum(files)
  if (bytes <= LIMIT) return undefined
  const name = root === '' ? 'The main package' : `The subpackage "${root}"`
  const largest = [...files].sort(([, left], [, right]) => right - left).slice(0, 3)
  const list = largest.map(([path, size]) => `${path} (${show(size)})`).join(', ')
  return `${name} is ${show(bytes)}, more than the 2 MB (2048 kB) that WeChat takes. Its largest files: ${list}.`
}

function sum(files: readonly Sized[]): number {
  return files.reduce((total, [, bytes]) => total + bytes, 0)
}

function show(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`
}
