import { Script } from 'node:vm'

const DELIVERIES = '(window.simulatorDeliveries ??= { modules: {} })'

/**
 * A module of the app as a script of the page, with the app's scope round it. It starts on the first line, so that
 * line numbers and source maps hold. A module that does not parse throws what is wrong when it is required.
 */
export function moduleScript(path: string, source: string): string {
  const name = JSON.stringify(path)
  const problem = syntaxProblem(path, source)
  if (problem !== undefined) {
    return `${DELIVERIES}.modules[${name}] = () => () => { throw new SyntaxError(${JSON.stringify(problem)}) }`
  }
  return `${DELIVERIES}.modules[${name}] = function (scope) { with (scope) { return function (require, module, exports) {${source}
}}}`
}

/** The compiled templates as a script of the page. */
export function templatesScript(templates: string): string {
  return `${DELIVERIES}.templates = () => (${templates})`
}

function syntaxProblem(path: string, source: string): string | undefined {
  try {
    new Script(`(function(require,module,exports){${source}\n})`, { filename: path })
    return undefined
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : error}`
  }
}
