import type { RelayAnswer, RelayFailure } from '@taro-query/relay/wire'
import { DomainError } from '../errors/DomainError'
import { NetworkError } from '../errors/NetworkError'
import { toPlatformError } from '../platform/platformErrors'
import type { TransportRequest, TransportResponse } from '../transport'
import { originOf } from '../url'
import { fromBase64 } from './base64'

/**
 * The response in what a relay said, all of it unproven.
 *
 * @param who Names the relay, for the developer.
 * @param limit Says where its time limit comes from.
 * @throws {RequestFailure} where there is no response, and where nothing that answers is a relay.
 */
export function readAnswer(request: TransportRequest, answer: unknown, who: string, limit: string): TransportResponse {
  if (Object(answer).relay !== 1) {
    const detail = `${who} is no relay of version 1: deploy @taro-query/relay again`
    throw new NetworkError(request, 'unknown', { detail, retryable: false, cause: answer })
  }
  const told = answer as RelayAnswer
  if ('error' in told) throw toRelayError(request, told.error, limit)
  const { status, headers, cookies, body } = told
  const response = { status, headers: cookies.length ? { ...headers, 'set-cookie': cookies.join(',') } : headers }
  return 'text' in body ? { ...response, body: body.text } : { ...response, body: '', content: fromBase64(body.base64) }
}

function toRelayError(request: TransportRequest, cause: RelayFailure['error'], limit: string): unknown {
  const { fault, host, message, timeout = request.timeout } = cause
  if (fault === 'domain') {
    const refused = host || originOf(request.url).replace(/.*\//, '')
    return new DomainError(request, refused, 'relay', { why: ` by the relay: ${message}`, cause })
  }
  // No fault is `undefined`, for which it would give the cause.
  const error = toPlatformError({ ...request, timeout }, cause, () => fault) as Error
  if (fault === 'parse') error.message += `: ${message}`
  // Else the time was the app's.
  if (fault === 'timeout' && timeout < request.timeout) error.message += `: the relay's own limit, ${limit}`
  return error
}
