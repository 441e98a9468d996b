import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Target } from './checkTarget'
import type { Agents, DialOptions } from './createAgents'
import { readBytes } from './readBytes'

/** One request to a target that was checked. */
export interface Hop {
  readonly target: Target
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
}

/** A response, its body whole and without content-encoding. */
export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

// RFC 9110, 9.2.2.
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|PUT|DELETE)$/

/**
 * One exchange. A connection is reused for what may be sent twice: it may have died while the cloud froze the function
 * between two calls, and then a new one takes over. A POST has a new one each time, and is sent once.
 *
 * @param limit Bytes of the response.
 */
export async function exchange(agents: Agents, hop: Hop, limit: number, signal: AbortSignal): Promise<Received> {
  if (signal.aborted) throw new Error('aborted')
  const isReused = IDEMPOTENT.test(hop.method)
  const [response, isStale] = await send(agents, hop, isReused, signal)
  const fresh = isStale && !signal.aborted ? (await send(agents, hop, false, signal))[0] : response
  // Not stale: then it is there, or `send` has thrown.
  return receive(fresh as IncomingMessage, limit)
}

/** The response; none, and `true`, where a connection that was kept alive turned out to be dead. */
function send(
  agents: Agents,
  { target, method, headers, body }: Hop,
  isReused: boolean,
  signal: AbortSignal,
): Promise<[IncomingMessage | undefined, boolean]> {
  const { url, rule } = target
  const isSecure = url.protocol === 'https:'
  const forAgent: DialOptions = { rule, deadline: signal }
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request({
      method,
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (isSecure ? 443 : 80),
      path: url.pathname + url.search,
      headers: {
        ...headers,
        // Not deflate, which is one format by its specification and another one on the wire.
        'accept-encoding': 'gzip, br',
        ...(body && { 'content-length': String(body.length) }),
      },
      agent: agents(isSecure, isReused),
      ...forAgent,
    })
    // Its own `signal` does not end a connection that was kept alive, in Node 16.
    const abort = () => request.destroy()
    signal.addEventListener('abort', abort)
    request.once('close', () => signal.removeEventListener('abort', abort))
    request.once('response', (response) => resolve([response, false]))
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(error.code ?? '')
      if (isStale && !signal.aborted) resolve([undefined, true])
      else reject(error)
    })
    request.end(body)
  })
}

async function receive(response: IncomingMessage, limit: number): Promise<Received> {
  const { statusCode: status = 0, headers } = response
  return { status, headers, bytes: await readBytes(response, limit) }
}
