import { type HttpError, isRequestError, type NetworkError } from '@taro-query/request'
import type { Dictionary } from './dictionary'

export interface ErrorWords {
  /** What went wrong. */
  what: string
  /** What the reader can do about it. */
  hint: string
}

/** An error in the reader's words. */
export function errorWords(error: Error, { errors, offline }: Dictionary): ErrorWords {
  if (!isRequestError(error)) return { what: errors.unknown, hint: errors.unknownHint }
  switch (error.name) {
    case 'HttpError':
      return statusWords(error, errors)
    case 'NetworkError':
      return networkWords(error, errors, offline)
    case 'TimeoutError':
      return { what: errors.timeout, hint: errors.timeoutHint }
    case 'AbortError':
    case 'InterruptedError':
      return { what: errors.interrupted, hint: errors.interruptedHint }
    case 'DomainError':
      return { what: errors.domain, hint: errors.domainHint }
    case 'ParseError':
    case 'ValidationError':
    case 'OverflowError':
      return { what: errors.unreadable, hint: errors.unreadableHint }
    case 'LoginError':
      return { what: errors.login, hint: errors.loginHint }
  }
}

function networkWords({ reason }: NetworkError, errors: Dictionary['errors'], offline: string): ErrorWords {
  if (reason === 'offline') return { what: offline, hint: errors.networkHint }
  // The network led to the machine, and nothing listens there.
  return { what: errors.network, hint: reason === 'refused' ? errors.downHint : errors.networkHint }
}

function statusWords({ status }: HttpError, errors: Dictionary['errors']): ErrorWords {
  if (status === 429) return { what: errors.busy, hint: errors.busyHint }
  if (status >= 500) return { what: errors.server, hint: errors.serverHint }
  return { what: errors.refused, hint: errors.refusedHint }
}
