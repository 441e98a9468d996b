import type { IncomingHttpHeaders } from 'node:http'

/** Header names as WeChat writes those of HTTP/1. */
export function titleCase(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.replace(/\b\w/g, (letter) => letter.toUpperCase()),
      String(value),
    ]),
  )
}
