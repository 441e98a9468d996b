import type { RelayAnswer, RelayFailure } from '@taro-query/relay/wire'
import { DomainError } from '../errors/DomainError'
import { NetworkError } from '../errors/NetworkError'
import { TimeoutError } from '../errors/TimeoutError'
import { toPlatformError } from '../platform/platformErrors'
import type { TransportRequest, TransportResponse } from '../transport'
import { fromBase64 } from './base64'

/**
 * The response in what a relay said, all of it unproven.
 *
 * @param who Names the relay, for the developer.
 * @throws {RequestFailure} where there is no response, and where nothing that answers is a relay.
 */
export function readAnswer(request: TransportRequest, answer: unknown, who: string): TransportResponse {
  if (Object(answer).relay !== 1) {
    const detail = `${who} is no relay of version 1: deploy @taro-query/relay of this version`
    throw new NetworkError(request, 'unknown', { detail, retryable: false, cause: answer })
  }
  const told = answer as RelayAnswer
  if ('error' in told) throw toRelayError(request, told.error)
  const { status, headers, cookies, body } = told
  const response = { status, headers: cookies.length ? { ...headers, 'set-cookie': cookies.join(',') } : headers }
  return 'text' in body ? { ...response, body: body.text } : { ...response, body: '', content: fromBase64(body.base64) }
}

function toRelayError(request: TransportRequest, cause: RelayFailure['error']): unknown {
  const { fault, host = '', timeout = request.timeout } = cause
  if (fault === 'domain') return new DomainError(request, host, 'relay', { advice: 'the relay’s `allow`', cause })
  // The relay's own may be shorter than the caller's.
  if (fault === 'timeout') return new TimeoutError({ ...request, timeout }, cause)
  return toPlatformError(request, cause, () => fault)
}
