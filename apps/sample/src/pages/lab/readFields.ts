import type { RequestFailure } from '@taro-query/request'

/** What an error has beside what all have; its cause in the platform's own words. */
const names = ['status', 'reason', 'timeout', 'host', 'list', 'text', 'retryAfter', 'cause']

/** The fields of an error to show, each as a short text. */
export function readFields(error: RequestFailure): [name: string, value: string][] {
  const fields = error as unknown as Record<string, unknown>
  return names.filter((name) => fields[name] !== undefined).map((name) => [name, readValue(fields[name]).slice(0, 120)])
}

function readValue(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (typeof value !== 'object' || value === null) return String(value)
  // What a mini program's API fails with.
  const { errMsg, errno } = value as { errMsg?: string; errno?: number }
  if (errMsg === undefined) return JSON.stringify(value)
  return errno === undefined ? errMsg : `${errMsg} (${errno})`
}
