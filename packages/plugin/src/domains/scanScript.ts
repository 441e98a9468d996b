import type { EmittedFile } from '../build/EmittedBuild'
import { codeOf, locate, programOf } from '../build/readScript'
import { type FoundText, findTexts } from './findTexts'
import { isPartial, readBareHost, readTargets, type Target } from './readTargets'

/** A target, with where it stands in the script. */
export interface FoundTarget extends Target {
  /** Counted from 1, as editors do. */
  readonly line: number
  readonly column: number
}

export interface Scan {
  readonly targets: readonly FoundTarget[]
  /** Hosts without a scheme; targets if there is a URL somewhere that lacks its host or its scheme. */
  readonly bareHosts: readonly FoundTarget[]
  readonly hasPartial: boolean
  /** What the parser said, if it could not read the script. Then what looks like a URL in quotes counts. */
  readonly syntaxError?: string
}

/** What an emitted script may call. */
export function scanScript(file: EmittedFile): Scan {
  const code = codeOf(file)
  const program = programOf(file)
  const texts = program instanceof Error ? quotedTexts(code) : findTexts(program)
  return {
    targets: texts.flatMap(({ value, offset }) =>
      readTargets(value).map((target) => ({ ...target, ...locate(code, offset) })),
    ),
    bareHosts: texts.flatMap(({ value, offset }) => {
      const target = readBareHost(value)
      return target ? [{ ...target, ...locate(code, offset) }] : []
    }),
    hasPartial: texts.some(({ value }) => isPartial(value)),
    ...(program instanceof Error && { syntaxError: program.message }),
  }
}

function quotedTexts(code: string): FoundText[] {
  return [...code.matchAll(/(["'`])((?:https?|wss?):\/\/[^"'`\s]*)\1/gi)].map(({ 2: value = '', index }) => ({
    value,
    offset: index,
  }))
}
