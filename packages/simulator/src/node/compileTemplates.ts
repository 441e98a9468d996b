import { createHash } from 'node:crypto'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { CompiledTemplates, MiniProgramFiles, TemplateIssue } from '../host/types'

// Compiling takes tens of milliseconds, and a test file launches the same build many times.
const compiled = new Map<string, CompiledTemplates>()

/** Compiles the WXML and WXS of a mini program, once per content in a process. */
export function compileTemplates(files: MiniProgramFiles): CompiledTemplates {
  const sources = Object.entries(files).filter(([path]) => /\.(wxml|wxs)$/.test(path))
  const key = createHash('sha256').update(JSON.stringify(sources)).digest('hex')
  const known = compiled.get(key)
  if (known) return known
  const result = compile(sources)
  compiled.set(key, result)
  return result
}

function compile(sources: readonly [string, string][]): CompiledTemplates {
  const issues: TemplateIssue[] = []
  const templates = compileGroup((group) => {
    for (const [path, source] of sources) {
      if (path.endsWith('.wxs')) group.addScript(path.slice(0, -'.wxs'.length), source)
      // The compiler's own declaration is `any`.
      else
        for (const issue of group.addTmpl(path.slice(0, -'.wxml'.length), source) as RawIssue[])
          issues.push(toIssue(issue))
    }
  })
  return { templates, issues }
}

function compileGroup(add: (group: TmplGroup) => void): string {
  const group = new TmplGroup()
  try {
    add(group)
    // What the templates call before a function of WXS, for the host: see bindWxs.
    group.setExtraRuntimeScript('G.$=Q;')
    return group.getTmplGenObjectGroups()
  } finally {
    group.free()
  }
}

interface RawIssue {
  isError: boolean
  message: string
  path: string
  startLine: number
  startColumn: number
}

function toIssue({ isError, message, path, startLine, startColumn }: RawIssue): TemplateIssue {
  return { isError, message: `${path}.wxml:${startLine + 1}:${startColumn + 1}: ${message}` }
}
