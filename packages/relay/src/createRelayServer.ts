import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createForwarder, type RelayOptions } from './createForwarder'
import { createLog } from './createLog'
import { RelayError, toFailure } from './RelayError'
import type { RelayAnswer, RelayCode } from './wire'

/** What a relay of one's own may do, and for whom. */
export type RelayServerOptions = RelayOptions & {
  /**
   * Pages that may call it from a browser: `['https://m.example.com']`. Mini programs need no entry. @default none
   */
  readonly origins?: readonly string[]
} & (
    | {
        /** What callers show as `authorization: Bearer …`: 16 characters at least. Whatever ships in an app is no secret for long. */
        readonly secret: string
        readonly authenticate?: never
      }
    | {
        /**
         * Who calls, from your own session: what backends with `openid` are told. `undefined` refuses the request, and so
         * does whatever it throws.
         */
        readonly authenticate: (request: IncomingMessage) => string | undefined | Promise<string | undefined>
        readonly secret?: never
      }
  )

type Answer = readonly [status: number, answer: RelayAnswer]

const DEFAULT_TIMEOUT = 30_000
const SHORTEST_SECRET = 16
/** What the JSON around a body takes, and its base64 or its escapes. */
const OVERHEAD = 64 * 1024

/**
 * The relay as an HTTP server, for a machine of one's own: `createRelayServer({ allow, secret }).listen(8787)`. It takes a
 * POST on any path and answers with JSON. It speaks plain HTTP: TLS is for the gateway in front of it. When a caller goes,
 * so does its request to the backend.
 *
 * @throws TypeError as `createRelay` does, for a secret that is short or not there, and for a page that is no origin.
 */
export function createRelayServer(options: RelayServerOptions): Server {
  const log = createLog(options.log)
  const forward = createForwarder({ ...options, log })
  const identify = options.authenticate ?? bySecret(options.secret)
  const limit = (options.requestLimit ?? 4 * 1024 * 1024) * 2 + OVERHEAD
  const origins = new Set(options.origins?.map(checkOrigin))

  async function answer(request: IncomingMessage, gone: AbortSignal): Promise<Answer> {
    const start = Date.now()
    const refuse = (status: number, code: RelayCode, message: string): Answer => {
      log({ outcome: code, milliseconds: Date.now() - start })
      return [status, toFailure(new RelayError(code, message))]
    }
    if (request.method !== 'POST') return refuse(405, 'request', 'The relay takes a POST')
    const caller = await (async () => identify(request))().catch(() => undefined)
    if (!caller) return refuse(401, 'caller', 'The relay does not know who calls: is the secret right?')
    const text = await readText(request, limit)
    if (text === undefined) {
      return refuse(413, 'request-size', `The request is over the relay's limit of ${limit} bytes`)
    }
    return [200, await forward(parse(text), { caller, timeout: DEFAULT_TIMEOUT, gone })]
  }

  return createServer((request, response) => {
    const { origin = '' } = request.headers
    if (origins.has(origin)) allowOrigin(response, origin)
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    const gone = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) gone.abort()
    })
    answer(request, gone.signal).then(
      ([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
        response.end(JSON.stringify(body))
      },
      // The caller has gone.
      () => response.destroy(),
    )
  })
}

// A browser says neither a path nor a final slash, and no wildcard is one of its origins.
function checkOrigin(text: string): string {
  let origin: string | undefined
  try {
    origin = new URL(text).origin
  } catch {
    // Neither is this.
  }
  if (origin === text && !text.includes('*')) return text
  throw new TypeError(`origins: "${text}" is no origin: write it as https://m.example.com`)
}

function bySecret(secret: string | undefined): (request: IncomingMessage) => string | undefined {
  if (typeof secret !== 'string' || secret.length < SHORTEST_SECRET) {
    throw new TypeError(`A relay of your own needs a secret of at least ${SHORTEST_SECRET} characters, or authenticate`)
  }
  const expected = digest(`Bearer ${secret}`)
  // Digests are of one length, and so the time tells neither the secret nor its length.
  return ({ headers: { authorization = '' } }) =>
    timingSafeEqual(digest(authorization), expected) ? 'anonymous' : undefined
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'authorization, content-type')
  response.setHeader('access-control-allow-methods', 'POST')
  response.setHeader('access-control-max-age', '86400')
  response.setHeader('vary', 'origin')
}

/** `undefined` where it is over the limit: nobody reads the rest. */
async function readText(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // The connection stays, for the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
