import type { HostContext } from '../../host/context'
import type { RequestRecord } from '../../host/types'
import type { Received } from './transfer'

/** Bytes of a response's body that are kept. */
const MAX_BODY = 1024 * 1024

type Start = Pick<RequestRecord, 'api' | 'method' | 'url' | 'headers'>

/** The record of a call that begins now. */
export function beginRecord({ stamp }: HostContext, start: Start): RequestRecord {
  return { ...stamp(), ...start, queued: false }
}

/** Completes the record of a call that ends now, and tells it. */
export function endRecord(
  { stamp, events }: HostContext,
  record: RequestRecord,
  end: Pick<RequestRecord, 'errMsg' | 'errno'>,
): void {
  const { order, at } = stamp()
  Object.assign(record, end, { endOrder: order, endedAt: at })
  events.emit('request', record)
}

/** Keeps what came back, as a developer wants to read it. */
export function recordBody(record: RequestRecord, { received, body }: Received): void {
  record.responseBytes = received
  if (body) record.responseBody = readable(body.slice(0, MAX_BODY), body.length > MAX_BODY)
}

function readable(bytes: Uint8Array, isCut: boolean): string | Uint8Array {
  // Small numbers are valid UTF-8, but no text has a zero byte.
  if (bytes.includes(0)) return bytes
  try {
    // A letter that the cut goes through is left out.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut })
  } catch {
    return bytes
  }
}
