import type { BuiltModule, EmittedBuild, EmittedFile } from '../build/EmittedBuild'
import { codeOf, isScript } from '../build/readScript'
import { isQueryModule } from '../isQueryModule'
import type { Section } from '../report'

/** developers.weixin.qq.com/miniprogram/dev/framework/subpackages.html; no page of another platform says it surely. */
const LIMITS: Readonly<Record<string, number>> = { weapp: 2048 * 1024 }

const MOVE = 'Move pages to subpackages (subPackages in app.config), or pictures to a server.'

/** What is uploaded, and loaded, together. */
interface UploadedPackage {
  /** The root of the subpackage; `''`: the main package. */
  readonly root: string
  readonly bytes: number
}

/** Weighs what is uploaded, and what TanStack and taro-query add to it. */
export function inspectSize(build: EmittedBuild): Section {
  const limit = LIMITS[build.platform]
  // A page is loaded file by file.
  const packages = build.platform === 'h5' ? [] : packagesOf(build.files)
  const [main] = packages
  const scripts = sum(build.files.filter(isScript).map(bytesOf))
  const libraries = librariesIn(build)
  const tooBig = limit === undefined ? [] : packages.filter(({ bytes }) => bytes > limit)
  const nearlyFull = limit === undefined ? [] : packages.filter(({ bytes }) => bytes > 0.9 * limit && bytes <= limit)
  return {
    name: 'size',
    lines: [],
    // DevTools may leave some of it out (packOptions.ignore), so it is for them to refuse.
    problems: [],
    summary: [
      `TanStack and taro-query: about ${kilobytes(libraries)} of ${kilobytes(scripts)} of scripts, by their share of the modules`,
      ...tooBig.map((one) => `⚠ ${describe(one, limit)}: too big for a preview or an upload. ${MOVE}`),
      ...nearlyFull.map((one) => `${describe(one, limit)}: nearly full`),
      ...(main && ![...tooBig, ...nearlyFull].includes(main) ? [describe(main, limit)] : []),
    ],
    facts: { scripts, libraries, packages, limit },
  }
}

/**
 * Which module a piece of minified code came from, nobody notes. A library has of a script what its modules have of the
 * code that the script was made of.
 */
function librariesIn({ files, modules }: EmittedBuild): number {
  const weights = new Map(modules.map((module) => [module, weigh(module)]))
  const weightOf = (some: readonly BuiltModule[]) => sum(some.map((module) => weights.get(module) ?? 0))
  const shares = files.filter(isScript).map((file) => {
    const parts = modules.filter(({ scripts }) => scripts.includes(file.path))
    const own = weightOf(parts.filter((module) => isQueryModule(module.file)))
    return own === 0 ? 0 : (bytesOf(file) * own) / weightOf(parts)
  })
  return Math.round(sum(shares))
}

/** Without what any minifier leaves out: comments and indentation. */
function weigh(module: BuiltModule): number {
  return module.code().replace(/^\s+|\/\*[\s\S]*?\*\//gm, '').length
}

function packagesOf(files: readonly EmittedFile[]): UploadedPackage[] {
  // WeChat takes source maps apart from the code.
  const uploaded = files.filter(({ path }) => !path.endsWith('.map'))
  const roots = rootsOf(files.find(({ path }) => path === 'app.json'))
  const rootOf = ({ path }: EmittedFile) => roots.find((root) => path.startsWith(`${root}/`)) ?? ''
  return ['', ...roots].map((root) => ({
    root,
    bytes: sum(uploaded.filter((file) => rootOf(file) === root).map(bytesOf)),
  }))
}

function rootsOf(appJson: EmittedFile | undefined): string[] {
  if (!appJson) return []
  // Taro writes it, from the app's own configuration, in which either name will do.
  const { subPackages = [], subpackages = subPackages } = JSON.parse(codeOf(appJson)) as Record<
    'subPackages' | 'subpackages',
    readonly { readonly root: string }[] | undefined
  >
  return subpackages.map(({ root }) => root.replace(/^\/|\/$/g, ''))
}

function bytesOf({ content }: EmittedFile): number {
  return Buffer.byteLength(content)
}

function describe({ root, bytes }: UploadedPackage, limit: number | undefined): string {
  const of = limit === undefined ? '' : ` of ${kilobytes(limit)}`
  return `${root ? `the subpackage ${root}` : 'the main package'} has ${kilobytes(bytes)}${of}`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
