import type { HostContext } from './context'
import { describe } from './errorReports'

const LEVELS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'group',
  'groupCollapsed',
  'groupEnd',
  'table',
  'trace',
  'time',
  'timeEnd',
]

/** The app's `console`. Every line is told; `console.error` is an error too. */
export function createConsole({ events, reports, stamp }: HostContext): Record<string, unknown> {
  const print = (level: string, ...values: unknown[]): void => {
    const text = format(values)
    events.emit('console', { ...stamp(), level, text })
    if (level === 'error') {
      const stack = values.map((value) => describe(value).stack).find((line) => line !== undefined)
      reports.add({ kind: 'console.error', message: text, ...(stack === undefined ? {} : { stack }) })
    }
  }
  return Object.fromEntries(LEVELS.map((level) => [level, print.bind(undefined, level)]))
}

// `%s` and its siblings first, as React's warnings use them; the rest follows, separated by spaces.
function format([first, ...rest]: unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(show).join(' ')
  const values = [...rest]
  const head = first.replace(/%[sdifoOjc]/g, (mark) => {
    if (values.length === 0) return mark
    const value = values.shift()
    return mark === '%c' ? '' : show(value)
  })
  return [head, ...values.map(show)].join(' ')
}

function show(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) {
    const { message, stack } = describe(value)
    return stack ?? message
  }
  return String(value)
}
