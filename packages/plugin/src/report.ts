import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import type { EmittedBuild } from './build/EmittedBuild'
import { onEmit } from './build/onEmit'
import { PluginError } from './PluginError'

/** What one part of the plugin has to say of a build. */
export interface Section {
  /** Its name in the JSON. */
  readonly name: string
  /** For the block that is printed: what is well, or merely worth knowing. */
  readonly lines: readonly string[]
  /** What a phone, or a review, would refuse. It stops a production build. */
  readonly problems: readonly string[]
  /** What to do about them. @default [] */
  readonly advice?: readonly string[]
  /** How the build is, for the end of the block. @default [] */
  readonly summary?: readonly string[]
  /** For the JSON. */
  readonly facts: object
}

/** Looks at a build; `undefined`: it has nothing to do with such a one. */
export type Inspect = (build: EmittedBuild) => Section | undefined

/**
 * Prints a block after each build of a mini program, and each production build for H5, a section for each that looks at
 * it. A problem in any of them stops a production build before it is written, and is a warning in development.
 *
 * With `TARO_QUERY_REPORT=<file>` it is written there as JSON too, stopped or not.
 */
export function reportBuilds(ctx: IPluginContext, inspections: readonly Inspect[]): void {
  let block: string | undefined
  onEmit(ctx, (build) => {
    const sections = inspections.flatMap((inspect) => inspect(build) ?? [])
    writeReport(build, sections)
    const text = print(build, sections)
    const hasProblems = sections.some(({ problems }) => problems.length > 0)
    block = hasProblems && build.isProduction ? undefined : text
    return block === undefined ? text : undefined
  })
  // Below what Taro prints itself.
  ctx.onBuildFinish(() => {
    if (block !== undefined) console.log(`\n@taro-query/plugin: ${block}\n`)
    block = undefined
  })
}

function print({ platform, isProduction }: EmittedBuild, sections: readonly Section[]): string {
  const problems = sections.flatMap((section) => section.problems)
  const mark = isProduction ? '✖' : '⚠'
  return [
    `${platform}, ${isProduction ? 'production' : 'development'}`,
    ...sections.flatMap(({ lines }) => lines).map(indent),
    ...problems.map((problem) => indent(`${mark} ${problem}`)),
    ...sections.flatMap(({ advice = [] }) => advice).map(indent),
    ...sections.flatMap(({ summary = [] }) => summary).map(indent),
  ].join('\n')
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}

function writeReport({ platform, isProduction }: EmittedBuild, sections: readonly Section[]): void {
  const file = process.env.TARO_QUERY_REPORT
  if (!file) return
  const facts = Object.fromEntries(sections.map((section) => [section.name, section.facts]))
  const problems = sections.flatMap((section) => section.problems)
  const report = { platform, mode: isProduction ? 'production' : 'development', problems, ...facts }
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true })
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  } catch (cause) {
    throw new PluginError(`TARO_QUERY_REPORT names a file that cannot be written: ${file}`, { cause })
  }
}
