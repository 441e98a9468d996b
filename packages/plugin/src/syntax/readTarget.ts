import { dirname } from 'node:path'
import { readTaroPreset } from '../readTaroPreset'
import { CONSTRUCTS, type Construct, NEVER_READ } from './constructs'

/** What an app is compiled to. */
export interface Target {
  /** The oldest version of each engine: `chrome 70, ios 12`. */
  readonly engines: string
  /** The newest ECMAScript edition of which all are able to read everything: 5, 2015, 2016 … */
  readonly edition: number
  /** The engines that do not read it. */
  readonly lacking: (construct: Construct) => readonly string[]
}

/** As much of @babel/helper-compilation-targets as is used here. */
interface Helper {
  default(targets: object, options: { readonly configPath: string }): Versions
  prettifyTargets(targets: Versions): Versions
  isRequired(plugin: string, targets: Versions, options: { readonly compatData: Table }): boolean
}
type Versions = Readonly<Record<string, string>>
type Table = Readonly<Record<string, Versions>>

const UNKNOWN = 'a browser that Babel does not know'

/** Reads it as Taro's Babel preset does, by the tables of the Babel that the app has. */
export function readTarget(appPath: string): Target {
  const { path, targets } = readTaroPreset(appPath)
  const presetEnv = dirname(require.resolve('@babel/preset-env', { paths: [dirname(path)] }))
  const load = <TModule>(name: string): TModule => require(require.resolve(name, { paths: [presetEnv] }))
  const helper = load<Helper>('@babel/helper-compilation-targets')
  // Where an engine's bug is worked around the syntax is read all the same: Babel has a table for that.
  const compatData = {
    ...load<Table>('@babel/compat-data/plugins'),
    ...load<Table>('@babel/compat-data/plugin-bugfixes'),
  }
  const query = typeof targets === 'string' || Array.isArray(targets) ? { browsers: targets } : (targets ?? {})
  const versions = helper.default(query, { configPath: appPath })
  const pretty = Object.entries(helper.prettifyTargets(versions)).map(([engine, version]) => `${engine} ${version}`)

  // For them Babel compiles everything.
  if (pretty.length === 0) return { engines: UNKNOWN, edition: 5, lacking: () => [UNKNOWN] }
  return { engines: pretty.join(', '), edition: editionOf(lacking), lacking }

  function lacking({ by }: Construct): readonly string[] {
    const table = typeof by === 'string' ? (compatData[`transform-${by}`] ?? compatData[`proposal-${by}`]) : by
    return Object.keys(versions).flatMap((engine, index) => {
      const version = { [engine]: versions[engine] as string }
      // A plugin that this Babel does not have: it does not know the syntax.
      const isMissing = table === undefined || helper.isRequired('it', version, { compatData: { it: table } })
      return isMissing ? (pretty[index] ?? engine) : []
    })
  }
}

function editionOf(lacking: Target['lacking']): number {
  const entries = Object.entries(CONSTRUCTS).filter(([key]) => !(NEVER_READ as ReadonlySet<string>).has(key))
  const missing = entries.filter(([, construct]) => lacking(construct).length > 0).map(([, { year }]) => year)
  const first = Math.min(...missing, 2027)
  return first === 2015 ? 5 : first - 1
}
