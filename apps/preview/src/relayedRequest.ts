import type { RelayAnswer, RelayRequest } from '@taro-query/relay'
import type { ServedRequest } from './servedRequest'

/**
 * What a relay sent for a phone: of its request and its answer, both as JSON. The answer is absent when it gave none.
 */
export function relayedRequest(request: string, answer: string | undefined, milliseconds: number): ServedRequest {
  const { method = 'POST', url = '' } = parse<RelayRequest>(request)
  const { status } = parse<Extract<RelayAnswer, { status: number }>>(answer)
  const path = `relay → ${url.replace(/^https?:\/\/[^/]+/, '')}`
  return { method, path, milliseconds, ...(status !== undefined && { status }) }
}

// Whatever a page sent, or something else than a relay answered.
function parse<T extends object>(text: string | undefined): Partial<T> {
  try {
    return Object(JSON.parse(text ?? ''))
  } catch {
    return {}
  }
}
