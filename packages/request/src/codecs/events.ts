import { conform } from '../conform'
import { decode } from '../decode'
import { OverflowError } from '../errors/OverflowError'
import { streamRequest } from '../platform/streamRequest'
import { createEventParser, type ServerEvent } from '../streaming/eventParser'
import { createStream, type Stream } from '../streaming/stream'
import { createUtf8Decoder } from '../streaming/utf8'
import type { TransportRequest } from '../transport'
import type { StreamOptions } from './chunks'
import { contentOf, type ResponseCodec } from './codec'
import { text } from './text'

/** How {@link events} are read. */
export interface EventsOptions<T> extends StreamOptions {
  /** How the data of each event is read: `json(schema)`. @default text() */
  readonly data?: ResponseCodec<T>
}

/**
 * Server-Sent Events: `for await (const { event, data } of await answer({ body }))`. All else is as for `chunks`. Data
 * that its codec cannot read rejects the stream with a `ParseError` or a `ValidationError` and closes the connection. An
 * event that the end of the response cuts off is none.
 */
export function events(options?: StreamOptions): ResponseCodec<Stream<ServerEvent>>
export function events<T>(options: EventsOptions<T>): ResponseCodec<Stream<ServerEvent<T>>>
export function events({
  data = text(),
  limit = 1_048_576,
}: EventsOptions<unknown> = {}): ResponseCodec<Stream<ServerEvent<unknown>>> {
  const step = streamRequest(limit)
  return {
    async step(request, options) {
      const response = await step({ ...request, headers: { accept: 'text/event-stream', ...request.headers } }, options)
      const { content } = response
      // What streamRequest gives.
      return content
        ? { ...response, content: toEvents(request, content as Stream<Uint8Array>, data, limit) }
        : response
    },
    decode: (_text, content) => contentOf(content),
  }
}

function toEvents(
  request: TransportRequest,
  bytes: Stream<Uint8Array>,
  codec: ResponseCodec<unknown>,
  limit: number,
): Stream<ServerEvent<unknown>> {
  const decodeUtf8 = createUtf8Decoder()
  const { parse, unfinished } = createEventParser()
  let ready: ServerEvent[] = []

  const pull = async (): Promise<IteratorResult<ServerEvent<unknown>, undefined>> => {
    for (;;) {
      // After an abort the bytes reject, whatever came before.
      const event = request.signal.aborted ? undefined : ready.shift()
      if (event) {
        const data = decode(request, { status: 200, headers: {}, body: event.data }, codec)
        return { done: false, value: { ...event, data: await conform(request, 'response', data, codec.schema) } }
      }
      if (unfinished() > limit) throw new OverflowError(request, limit)
      const piece = await bytes.next()
      if (piece.done) return piece
      ready = parse(decodeUtf8(piece.value))
    }
  }
  return createStream(pull, bytes.return)
}
