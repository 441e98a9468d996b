import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { FoundTarget } from './scanScript'

/** Where a target comes from. */
export interface Places {
  /** `src/api.ts:4`, `process.env.TARO_APP_API`; else where it stands in the output. */
  readonly names: readonly string[]
  /** Only packages have it: nothing that the app's own code says. */
  readonly isInPackagesOnly: boolean
}

/** What a build was made of. */
export interface Origins {
  readonly appPath: string
  readonly sources: readonly string[]
  /** What the build replaces, as code: `process.env.TARO_APP_API` → `"https://…"`. */
  readonly constants: Readonly<Record<string, string>>
}

/** A target in an emitted file. */
export type EmittedTarget = FoundTarget & { readonly path: string }

/**
 * Emitted code says what is called; which module it was, the modules' own texts say. It needs no source maps, which a
 * production build has not, and gives the line in the editor.
 */
export function findPlaces(targets: readonly EmittedTarget[], { appPath, sources, constants }: Origins): Places {
  const patterns = [...new Set(targets.map(({ url }) => originOf(url)))].map(toPattern)
  const files = sources.flatMap((file) => {
    const line = lineOf(patterns, readSource(file))
    const name = relative(appPath, file).replaceAll('\\', '/')
    return line === undefined ? [] : [{ name: `${name}:${line}`, isPackage: /(^|\/)node_modules\//.test(name) }]
  })
  const ofApp = files.filter(({ isPackage }) => !isPackage).map(({ name }) => name)
  const ofBuild = Object.keys(constants).filter((name) => lineOf(patterns, constants[name] ?? '') !== undefined)
  const ofPackages = files.filter(({ isPackage }) => isPackage).map(({ name }) => name)
  const names = [...ofApp, ...ofBuild, ...ofPackages]
  if (names.length > 0) return { names, isInPackagesOnly: names.length === ofPackages.length }
  return { names: targets.map(({ path, line, column }) => `${path}:${line}:${column}`), isInPackagesOnly: false }
}

/** What a source has for sure: the rest may be put together there. */
function originOf(url: string): string {
  return (/^(\w+:\/\/)?[^/?#]*/.exec(url)?.[0] ?? url).replace(/…+$/, '')
}

// A comment has no quotes around a URL.
function toPattern(origin: string): RegExp {
  const pieces = origin.split('…').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`["'\`]\\s*${pieces.join('.{1,80}?')}`, 'i')
}

function lineOf(patterns: readonly RegExp[], text: string): number | undefined {
  const found = patterns.map((pattern) => pattern.exec(text)?.index).find((index) => index !== undefined)
  return found === undefined ? undefined : text.slice(0, found).split('\n').length
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // A module that a loader or a plugin made up.
    return ''
  }
}
