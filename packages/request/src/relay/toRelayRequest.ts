import type { RelayBody, RelayRequest } from '@taro-query/relay/wire'
import { wantsOf } from '../platform/wantsOf'
import type { RequestBody, TransportRequest } from '../transport'
import { toBase64 } from './base64'

/**
 * A request for the relay.
 *
 * @throws TypeError for an upload, a download and a stream.
 */
export function toRelayRequest(request: TransportRequest): RelayRequest {
  const { method, url, headers, body, timeout } = request
  const { content, redirect } = wantsOf(request)
  return {
    relay: 1,
    method,
    url,
    headers,
    content,
    ...(body !== undefined && { body: toBody(body) }),
    ...(redirect && { redirect }),
    ...(Number.isFinite(timeout) && { timeout }),
  }
}

function toBody(body: RequestBody): RelayBody {
  // `wantsOf` has refused the step that takes an upload.
  return typeof body === 'string' ? { text: body } : { base64: toBase64(body as ArrayBuffer) }
}
