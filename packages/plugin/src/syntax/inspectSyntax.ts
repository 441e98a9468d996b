import { relative } from 'node:path'
import type { BuiltModule, EmittedBuild, EmittedFile } from '../build/EmittedBuild'
import { codeOf, isScript, locate, parseScript, programOf } from '../build/readScript'
import { remember } from '../build/remember'
import { packageOf } from '../packageOf'
import type { Section } from '../report'
import { CONSTRUCTS, type ConstructKey, NEVER_READ } from './constructs'
import { type FoundConstruct, findConstructs } from './findConstructs'
import { readTarget, type Target } from './readTarget'

/** A construct that the target does not read, in one package. */
interface Finding {
  readonly key: ConstructKey
  /** The package, or the emitted file if no module has it: then it was copied, or a plugin wrote it. */
  readonly package: string
  readonly isOfModule: boolean
  readonly construct: string
  readonly why: string
  readonly places: readonly string[]
}

/** Where a construct comes from, and whose it is. */
interface Place {
  readonly owner: string
  readonly isOfModule: boolean
  readonly name: string
  readonly names: readonly string[]
}

type Script = { readonly file: EmittedFile; readonly found: readonly FoundConstruct[] | Error }

/**
 * Parses every script of a build, and compares its syntax with what the app is compiled to. Taro compiles src/ and what
 * has "taro" in its path; every other package is shipped as its author wrote it.
 */
export function inspectSyntax(appPath: string): (build: EmittedBuild) => Section {
  const scan = remember((file) => {
    const program = programOf(file)
    return program instanceof Error ? program : findConstructs(program)
  })
  let target: Target | undefined
  return (build) => {
    target ??= readTarget(appPath)
    // Taro's Vite runner emits ES2015, whatever the browserslist says.
    const isFloor = build.runner === 'vite' && target.edition < 2015
    const edition = isFloor ? 2015 : target.edition
    const refused = refusedBy(target, build)
    const scripts = build.files.filter(isScript).map((file): Script => ({ file, found: scan(file) }))
    const unread = scripts.flatMap(({ file, found }) =>
      found instanceof Error ? [`${file.path} cannot be parsed: ${found.message}`] : [],
    )
    const keys = new Set(scripts.flatMap(({ found }) => (found instanceof Error ? [] : found.map(({ key }) => key))))
    const findings = [...keys].flatMap((key): Finding[] => {
      const why = refused(key)
      return why === undefined ? [] : findingsOf(key, why, placesOf(key, scripts, build.modules, appPath))
    })
    return {
      name: 'syntax',
      lines: [],
      problems: [...unread, ...findings.map(describe)],
      advice: adviceFor(findings, build.platform),
      summary: [
        `the target is ${editionName(edition)}${isFloor ? ', the oldest that the Vite runner emits' : ''} (${target.engines})`,
      ],
      facts: { target: target.engines, edition: editionName(edition), found: findings, unread },
    }
  }
}

/** Why a target does not read something; `undefined`: it does. */
function refusedBy({ lacking }: Target, { runner, platform }: EmittedBuild): (key: ConstructKey) => string | undefined {
  const isH5 = platform === 'h5'
  return (key) => {
    // A browser loads modules.
    if (isH5 && (key === 'module' || key === 'importMeta')) return undefined
    if (!isH5 && key === 'privateName') return "which the mini programs' own tools refuse, whatever the target"
    if (!isH5 && NEVER_READ.has(key)) return 'which is for the bundler, and no mini program reads'
    const construct = CONSTRUCTS[key]
    if (runner === 'vite' && construct.year <= 2015) return undefined
    const engines = lacking(construct)
    if (engines.length === 0) return undefined
    const rest = engines.length > 3 ? ' and others' : ''
    return `which ${engines.slice(0, 3).join(', ')}${rest} cannot read`
  }
}

/**
 * Emitted code says that it is there; whose it is, say the modules of that script. Without source maps, which a
 * production build has not.
 */
function placesOf(
  key: ConstructKey,
  scripts: readonly Script[],
  modules: readonly BuiltModule[],
  appPath: string,
): Place[] {
  const having = scripts.flatMap(({ file, found }) => {
    const first = found instanceof Error ? undefined : found.find((construct) => construct.key === key)
    return first ? [{ file, first }] : []
  })
  return having.flatMap(({ file, first }): Place[] => {
    const places = modules
      .filter(({ scripts: paths }) => paths.includes(file.path))
      .flatMap((module) => placeIn(module, key, appPath))
    if (places.length > 0) return places
    const { line, column } = locate(codeOf(file), first.offset)
    return [{ owner: file.path, isOfModule: false, name: `${file.path}:${line}:${column}`, names: first.names }]
  })
}

function placeIn(module: BuiltModule, key: ConstructKey, appPath: string): Place[] {
  const found = constructsIn(module).find((construct) => construct.key === key)
  if (!found) return []
  const name = relative(appPath, module.file).replaceAll('\\', '/')
  const { name: owner = name, version = '' } = packageOf(module.file) ?? {}
  return [{ owner: version ? `${owner}@${version}` : owner, isOfModule: true, name, names: found.names }]
}

const known = new WeakMap<BuiltModule, readonly FoundConstruct[]>()

function constructsIn(module: BuiltModule): readonly FoundConstruct[] {
  const program = known.has(module) ? undefined : parseScript(module.code())
  if (program) known.set(module, program instanceof Error ? [] : findConstructs(program))
  return known.get(module) ?? []
}

function findingsOf(key: ConstructKey, why: string, places: readonly Place[]): Finding[] {
  const owners = [...new Set(places.map(({ owner }) => owner))]
  return owners.map((owner) => {
    const own = places.filter((place) => place.owner === owner)
    const names = [...new Set(own.flatMap((place) => place.names))]
    const { name, year } = CONSTRUCTS[key]
    const construct = names.length > 0 ? `${name}${names.length > 1 ? 's' : ''} ${some(names)}` : name
    return {
      key,
      package: owner,
      isOfModule: own.every((place) => place.isOfModule),
      construct: `${construct} (${editionName(year)})`,
      why,
      places: [...new Set(own.map((place) => place.name))],
    }
  })
}

function describe({ package: owner, construct, why, places }: Finding): string {
  return `${owner} has ${construct}, ${why}: ${some(places)}`
}

function adviceFor(findings: readonly Finding[], platform: string): string[] {
  const isH5 = platform === 'h5'
  const compiled = findings.find((finding) => finding.isOfModule && isCompiled(finding))
  const pattern = compiled?.package.replace(/(.)@.*/, '$1').replaceAll('/', '[\\\\/]')
  const all = [
    compiled &&
      `Have Babel compile it, by ${isH5 ? 'h5' : 'mini'}.compile.include: [/${pattern}[\\\\/]/] in config/index, or raise the browserslist.`,
    findings.some(({ isOfModule }) => !isOfModule) &&
      'What no module of the build has was copied, or a plugin wrote it: compile it there.',
    !isH5 &&
      findings.some(({ key }) => key === 'privateName') &&
      'A higher browserslist does not help with private names; above iOS 14, private methods need @babel/plugin-transform-private-methods in babel.config.js as well.',
    findings.some((finding) => !isCompiled(finding)) &&
      'What Babel cannot compile needs a higher browserslist, or another version of the package.',
  ]
  return all.filter((sentence) => typeof sentence === 'string')
}

function isCompiled({ key }: Finding): boolean {
  return NEVER_READ.has(key) || typeof CONSTRUCTS[key].by === 'string'
}

function some(names: readonly string[]): string {
  const rest = names.length - 3
  return names.slice(0, 3).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

function editionName(year: number): string {
  return `ES${year}`
}
