import type { TransportResponse } from '../transport'

/**
 * What `Taro.request` resolves with, in our terms.
 *
 * @throws TypeError if it is no response: then a Taro interceptor took it apart.
 */
export function toResponse(result: unknown): TransportResponse {
  const { statusCode, header, data } = (result || {}) as { statusCode?: unknown; header?: unknown; data?: unknown }
  if (typeof statusCode !== 'number') {
    throw new TypeError('A Taro interceptor must return the whole response')
  }
  return { status: statusCode, headers: lowerCaseNames(header), body: toText(data) }
}

// The case of the names depends on platform, device and protocol.
function lowerCaseNames(header: unknown): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(header || {})) headers[name.toLowerCase()] = String(value)
  return headers
}

// Text was asked for; an object comes from a Taro interceptor that parsed or mocked the response.
function toText(data: unknown): string {
  if (typeof data === 'string') return data
  return data === undefined || data === null ? '' : JSON.stringify(data)
}
