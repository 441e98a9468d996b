import { checkRequest } from './checkRequest'
import { checkTarget } from './checkTarget'
import { createAgents, type Dialing } from './createAgents'
import { createLog } from './createLog'
import { follow } from './follow'
import { toNetworkError } from './networkFault'
import { RelayError, toFailure } from './RelayError'
import { type AllowedOrigin, readAllowed } from './readAllowed'
import { toAnswer } from './toAnswer'
import { untilAborted } from './untilAborted'
import type { RelayAnswer, RelayCode } from './wire'

/** What a relay may do. */
export interface RelayOptions extends Dialing {
  /** The backends, and nothing else: `['http://stock.example.com']`, or with more to say `{ origin, paths, headers }`. */
  readonly allow: ReadonlyArray<string | AllowedOrigin>
  /**
   * Milliseconds for one request, redirects included. It has to be less than what the cloud gives the function, or the
   * cloud ends it without a word. @default 300 less than the function's own time-out; 30_000 for a server
   */
  readonly timeout?: number
  /** Bytes of a request's body. @default 4 MiB: as base64 just below the cloud's 6 MB for an event */
  readonly requestLimit?: number
  /** Bytes of an answer as JSON. @default 6 MiB, what the cloud takes from a function */
  readonly responseLimit?: number
  /** Requests at a time; what is more is refused at once, and may be tried again. @default 100 */
  readonly concurrency?: number
  /** Hears of each request, the refused ones too. It is told no path, no header and no body. @default nobody */
  readonly log?: (entry: RelayLogEntry) => void
}

/** One request, with nothing in it that must not be kept. */
export interface RelayLogEntry {
  /** Absent where it was never read. */
  readonly method?: string
  /** Absent where no rule allows it. */
  readonly origin?: string
  /** The backend's, or why there is none; `gone`: the caller of a server went, and the backend's request with it. */
  readonly outcome: number | RelayCode | 'gone'
  readonly milliseconds: number
}

/** Who calls, and how long there is. */
export interface Circumstances {
  /** `undefined`: nobody that the relay knows. */
  readonly caller: string | undefined
  /** Milliseconds. */
  readonly timeout: number
  /** Aborts when the caller has gone: then nobody hears the answer. */
  readonly gone?: AbortSignal
}

/** Answers one event, and never throws. */
export type Forward = (event: unknown, circumstances: Circumstances) => Promise<RelayAnswer>

/** @throws TypeError for options that could never work. */
export function createForwarder(options: RelayOptions): Forward {
  const { allow, requestLimit = 4 * 1024 * 1024, responseLimit = 6 * 1024 * 1024, concurrency = 100 } = options
  const numbers = { requestLimit, responseLimit, concurrency, timeout: options.timeout ?? 1 }
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value > 0)) throw new TypeError(`${name} is a number above 0; got ${value}`)
  }
  const rules = readAllowed(allow)
  const agents = createAgents(options)
  const log = createLog(options.log)
  let running = 0

  async function forward(event: unknown, { caller, timeout, gone }: Circumstances, note: Note): Promise<RelayAnswer> {
    if (!caller) throw new RelayError('caller', 'The relay does not know who calls')
    if (running >= concurrency) throw new RelayError('busy', `The relay has ${concurrency} requests under way`)
    const request = checkRequest(event, requestLimit)
    note.method = request.method
    const target = checkTarget(rules, request.url, request.method)
    note.origin = target.rule.origin
    const limit = Math.min(request.timeout, options.timeout ?? timeout)
    const controller = new AbortController()
    const stop = () => controller.abort()
    const timer = setTimeout(stop, Math.min(limit, 2 ** 31 - 1))
    gone?.addEventListener('abort', stop)
    if (gone?.aborted) stop()
    running += 1
    try {
      const means = { agents, rules, responseLimit, signal: controller.signal }
      const received = await untilAborted(follow({ ...request, target, caller }, means), controller.signal)
      return toAnswer(received, request.wantsBytes, received.rule.charset, responseLimit)
    } catch (cause) {
      if (!controller.signal.aborted) throw toNetworkError(cause, target.rule.origin)
      const message = `${target.rule.origin} did not answer within the ${limit} ms that the relay waits`
      throw new RelayError('timeout', message, { timeout: limit, cause })
    } finally {
      running -= 1
      clearTimeout(timer)
      gone?.removeEventListener('abort', stop)
    }
  }

  return async (event, circumstances) => {
    const start = Date.now()
    const note: Note = {}
    const tell = (outcome: number | RelayCode) =>
      log({ ...note, outcome: circumstances.gone?.aborted ? 'gone' : outcome, milliseconds: Date.now() - start })
    try {
      const answer = await forward(event, circumstances, note)
      tell('status' in answer ? answer.status : answer.error.code)
      return answer
    } catch (error) {
      // Whatever is none is a mistake of the relay's own, and says nothing of what it was at.
      const known =
        error instanceof RelayError ? error : new RelayError('network', 'The relay failed', { cause: error })
      tell(known.code)
      return toFailure(known)
    }
  }
}

interface Note {
  method?: string
  origin?: string
}
