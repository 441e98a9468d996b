import type { RelayCode, RelayFailure, RelayFault } from './wire'

const FAULTS: Readonly<Record<Exclude<RelayCode, 'network'>, RelayFault>> = {
  caller: 'wrong',
  version: 'wrong',
  request: 'wrong',
  url: 'domain',
  origin: 'domain',
  address: 'domain',
  path: 'wrong',
  method: 'wrong',
  header: 'wrong',
  redirect: 'wrong',
  'request-size': 'wrong',
  'response-size': 'wrong',
  busy: 'unknown',
  timeout: 'timeout',
  charset: 'parse',
  encoding: 'parse',
}

/** Why the relay has no response to give: what goes over the wire of it. */
export class RelayError extends Error {
  override readonly name = 'RelayError'
  readonly fault: RelayFault
  readonly code: RelayCode
  readonly host: string | undefined
  readonly timeout: number | undefined

  constructor(
    code: RelayCode,
    message: string,
    facts: {
      readonly fault?: RelayFault
      readonly host?: string
      readonly timeout?: number
      readonly cause?: unknown
    } = {},
  ) {
    super(message, { cause: facts.cause })
    this.code = code
    this.fault = facts.fault ?? (code === 'network' ? 'unknown' : FAULTS[code])
    this.host = facts.host
    this.timeout = facts.timeout
  }
}

/** As the phone is told. */
export function toFailure({ fault, code, message, host, timeout }: RelayError): RelayFailure {
  return {
    relay: 1,
    error: { fault, code, message, ...(host !== undefined && { host }), ...(timeout !== undefined && { timeout }) },
  }
}
